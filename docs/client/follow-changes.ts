import { existsSync, openSync, readFileSync, truncateSync, writeSync, fsyncSync } from "node:fs";
import { ask, type Connection } from "./ask.ts";
import { Changes, type ChangesQuery } from "./generated.ts";

type Change = ChangesQuery["changes"]["edges"][number];

export interface Following extends Connection {
  /** One change a line, with its cursor: what was taken, and where to go on. */
  readonly file: string;
  readonly onChange?: (change: Change) => void;
  /** Ends it between two pages. */
  readonly signal?: AbortSignal;
}

const PAGE = 100;
const REST_MS = 1_000;

/**
 * Writes down every change once, in order, for as long as it runs. Killed at any moment and started again it goes on
 * after the last whole line: the cursor lies in the file with what it stands for, so the two cannot part.
 */
export async function followChanges({ file, onChange, signal, ...at }: Following): Promise<void> {
  let after = lastCursor(file);
  const out = openSync(file, "a");
  while (signal?.aborted !== true) {
    const { changes } = await ask(at, Changes, { after, first: PAGE });
    for (const change of changes.edges) {
      writeSync(out, `${JSON.stringify(change)}\n`);
      after = change.cursor;
      onChange?.(change);
    }
    fsyncSync(out);
    if (!changes.pageInfo.hasNextPage) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  }
}

/** The cursor of the last whole line; a line that was torn by a kill is cut off. */
function lastCursor(file: string): string | null {
  const text = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const end = text.lastIndexOf("\n") + 1;
  if (end < text.length) {
    truncateSync(file, end);
  }
  const last = text.subarray(0, end).toString().trimEnd().split("\n").at(-1) ?? "";
  return last === "" ? null : (JSON.parse(last) as Change).cursor;
}
