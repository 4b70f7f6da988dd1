import { Readable } from "node:stream";
import type { JsonValue } from "@attest/shared/primitives";
import type { ExportFormat } from "./export.enum.ts";
import type { ExportTable } from "./read-export.ts";
import { safeCell } from "./safe-cell.ts";
import { xlsxStream } from "./xlsx-stream.ts";

/** The media type of each format. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  CSV: "text/csv; charset=utf-8",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  JSONL: "application/x-ndjson; charset=utf-8",
};

/**
 * An export as bytes. Whoever reads them sets the pace: no more than a page of rows is ever held.
 *
 * @param onRows told after each page how many rows went out so far
 */
export function writeExport(
  table: ExportTable,
  format: ExportFormat,
  onRows: (rows: number) => Promise<void>,
): Readable {
  const counted = { ...table, pages: counting(table.pages, onRows) };
  switch (format) {
    case "CSV":
      return Readable.from(csv(counted), { objectMode: false });
    case "JSONL":
      return Readable.from(jsonLines(counted), { objectMode: false });
    case "XLSX":
      return xlsxStream(counted);
  }
}

async function* counting<T>(
  pages: AsyncIterable<readonly T[]>,
  onRows: (rows: number) => Promise<void>,
): AsyncGenerator<readonly T[]> {
  let rows = 0;
  for await (const page of pages) {
    yield page;
    rows += page.length;
    await onRows(rows);
  }
}

/** The byte order mark tells spreadsheets that it is UTF-8. */
async function* csv({ headings, pages }: ExportTable): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(headings)}`;
  for await (const page of pages) {
    yield page.map(csvLine).join("");
  }
}

function csvLine(values: readonly JsonValue[]): string {
  return `${values.map((value) => quoted(safeCell(value))).join(",")}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* jsonLines({ keys, pages }: ExportTable): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page
      .map(
        (row) =>
          `${JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, row[index]])))}\n`,
      )
      .join("");
  }
}
