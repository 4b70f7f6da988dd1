import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { badInput } from "../../../platform/errors.ts";
import { decoded, type Encoding } from "./decode.ts";

/** A row of the file: its cells, or why it has none. */
export interface CsvRow {
  /** Of the file, counted from 1, where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Null: the row can be read. */
  readonly fault: string | null;
}

/** The heading, then the rows. */
export interface CsvFile {
  readonly path: string;
  readonly encoding: Encoding;
  readonly delimiter: string;
}

const LONGEST_ROW = 1_000_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a file row by row; a row may go over several lines within quotes. Where a quote is never closed, what is left
 * of the file is one row with a fault.
 *
 * @throws DomainError BAD_USER_INPUT when the file cannot be read to its end
 */
export async function* readRows({ path, encoding, delimiter }: CsvFile): AsyncGenerator<CsvRow> {
  const parser = Readable.from(decoded(path, encoding)).pipe(
    parse({
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    }),
  );
  let line = 1;
  let width: number | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      width ??= record.length;
      yield { line, cells: record, fault: faultOf(record, width) };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) {
      throw error;
    }
    yield { line, cells: [], fault: `The rest of the file cannot be read: ${error.code}.` };
  }
}

function faultOf(record: readonly string[], width: number): string | null {
  return record.length === width
    ? null
    : `The row has ${String(record.length)} cells, the heading ${String(width)}.`;
}

/**
 * Where each field's column is.
 *
 * @throws DomainError BAD_USER_INPUT for a column that is missing or there twice
 */
export function columnsOf(
  heading: readonly string[],
  wanted: Readonly<Record<string, { readonly column: string | null }>>,
): ReadonlyMap<string, number> {
  const names = heading.map((name) => name.trim());
  const places = new Map<string, number>();
  for (const [field, { column }] of Object.entries(wanted)) {
    if (column !== null) {
      places.set(field, placeOf(names, column));
    }
  }
  return places;
}

function placeOf(names: readonly string[], column: string): number {
  const place = names.indexOf(column.trim());
  if (place === -1 || names.lastIndexOf(column.trim()) !== place) {
    const reason = place === -1 ? "is not in the heading" : "is in the heading twice";
    throw badInput("mapping", `The column ${column} ${reason}.`, names.join(", ").slice(0, 500));
  }
  return place;
}
