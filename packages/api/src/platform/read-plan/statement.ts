import { Sql } from "sql-template-tag";
import type { Run } from "./run.ts";

/** A piece of a statement: text that never changes, or what this run's arguments make of it. */
export type Piece = string | ((run: Run) => Sql | string);

/** A statement with its values in the order of `$1`, `$2` and so on. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Puts a statement together for one run. */
export function assemble(pieces: readonly Piece[], run: Run): Statement {
  let text = "";
  const values: unknown[] = [];
  for (const piece of pieces) {
    const part = typeof piece === "string" ? piece : piece(run);
    if (typeof part === "string") {
      text += part;
      continue;
    }
    text += part.strings[0] ?? "";
    for (const [index, value] of part.values.entries()) {
      values.push(value);
      text += `$${String(values.length)}${part.strings[index + 1] ?? ""}`;
    }
  }
  return { text, values };
}

/** Text beside text is one piece. */
export function merged(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (typeof piece === "string" && typeof last === "string") {
      found[found.length - 1] = last + piece;
    } else {
      found.push(piece);
    }
  }
  return found;
}
