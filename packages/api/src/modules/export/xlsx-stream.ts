import { PassThrough, type Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import type ExcelJS from "exceljs";
import type { ExportTable } from "./read-export.ts";
import { safeCell } from "./safe-cell.ts";

/** A sheet holds 1,048,576 rows; the next million goes on the next sheet. */
const ROWS_OF_A_SHEET = 1_000_000;
/** The next page waits while so many bytes wait to be fetched. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** An export as an Excel workbook of text cells, written as it is read. */
export function xlsxStream(table: ExportTable): Readable {
  const output = new PassThrough();
  write(table, output).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return output;
}

async function write({ headings, pages }: ExportTable, output: PassThrough): Promise<void> {
  // Loaded when it is needed: it is as large as all the rest.
  const { default: excel } = await import("exceljs");
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: output,
    useSharedStrings: false,
    useStyles: false,
  });
  let sheet = newSheet(workbook, headings, 1);
  let rows = 0;
  for await (const page of pages) {
    if (rows + page.length > rowsOfSheets(rows)) {
      sheet.commit();
      sheet = newSheet(workbook, headings, rowsOfSheets(rows) / ROWS_OF_A_SHEET + 1);
    }
    page.forEach((values) => sheet.addRow(values.map(safeCell)).commit());
    rows += page.length;
    await drained(output);
  }
  sheet.commit();
  await workbook.commit();
}

/** How many rows the sheets begun so far hold. A page never straddles two: their size is a multiple of a page's. */
function rowsOfSheets(rows: number): number {
  return Math.max(1, Math.ceil(rows / ROWS_OF_A_SHEET)) * ROWS_OF_A_SHEET;
}

function newSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  headings: readonly string[],
  number: number,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(`导出 ${String(number)}`, {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.addRow(headings.map(safeCell)).commit();
  return sheet;
}

/** @throws Error when whoever fetched it is gone */
async function drained(output: PassThrough): Promise<void> {
  await turn();
  while (output.readableLength + output.writableLength > MOST_WAITING_BYTES && !output.destroyed) {
    await turn();
  }
  if (output.destroyed) {
    throw new Error("Nobody fetches the export any more.");
  }
}
