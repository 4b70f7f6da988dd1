import type { ApiContext } from "../context.ts";
import type { PageCall } from "./page-call.ts";

/** A row as it is read: texts by slot; a nested list is parsed in its place when it is first looked at. */
export type Row = unknown[];

/** One execution of a plan. */
export interface Run {
  readonly context: ApiContext;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The pages of this run, by the number of the field. */
  readonly pages: Map<number, PageCall>;
  /** Objects written so far, those inside JSON values too: what the answer costs. */
  objects: number;
  /** What loaded fields came to, by row and field. */
  readonly loaded: Map<Row, Map<number, unknown>>;
}

/** Writes a value of a row as JSON. */
export type Write = (row: Row, run: Run) => string;

/** Reads what loaded fields below a row need. */
export type Gather = (row: Row, run: Run, pending: Promise<void>[]) => void;

/** A field, or an object, of a row. */
export interface Written {
  readonly write: Write;
  readonly gather?: Gather;
}

/** The rows of a nested list. */
export function rowsAt(row: Row, slot: number): Row[] {
  const held = row[slot];
  if (typeof held === "string") {
    const rows = JSON.parse(held) as Row[];
    row[slot] = rows;
    return rows;
  }
  return (held ?? []) as Row[];
}

/** A column's text. */
export function textAt(row: Row, slot: number): string | null {
  return row[slot] as string | null;
}
