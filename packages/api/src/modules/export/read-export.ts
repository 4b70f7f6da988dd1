import { fieldRightsOf } from "@attest/shared/access";
import type { JsonValue } from "@attest/shared/primitives";
import { accessViewer } from "../../platform/create-context.ts";
import {
  EXPORT_PAGE,
  type ExportColumn,
  type ExportReader,
  type ExportSource,
  type Shown,
} from "./export-source.ts";

/** An export about to be written: its headings, then its rows, a page at a time. */
export interface ExportTable {
  readonly keys: readonly string[];
  readonly headings: readonly string[];
  readonly pages: AsyncIterable<readonly (readonly JsonValue[])[]>;
}

/** Opens an export: the columns the reader may see, with personal data masked where the reader's right masks it. */
export function readExport<R>(source: ExportSource<R>, reader: ExportReader): ExportTable {
  const columns = shownColumns(source.columns, reader);
  return {
    keys: columns.map(({ column }) => column.key),
    headings: columns.map(({ column }) => column.heading),
    pages: pagesOf(source, reader, columns),
  };
}

interface ShownColumn<R> {
  readonly column: ExportColumn<R>;
  readonly shown: Shown;
}

function shownColumns<R>(
  columns: readonly ExportColumn<R>[],
  { viewer }: ExportReader,
): ShownColumn<R>[] {
  if (viewer.kind === "SYSTEM") {
    return columns.map((column) => ({ column, shown: "WHOLE" }));
  }
  const rights = fieldRightsOf(accessViewer(viewer), new Set(columns.map(({ field }) => field)));
  return columns
    .filter(({ field }) => !rights.denied.has(field))
    .map((column) => ({ column, shown: rights.masked.has(column.field) ? "MASKED" : "WHOLE" }));
}

async function* pagesOf<R>(
  source: ExportSource<R>,
  reader: ExportReader,
  columns: readonly ShownColumn<R>[],
): AsyncGenerator<readonly (readonly JsonValue[])[]> {
  let after: string | null = null;
  let rows: readonly R[];
  do {
    rows = await source.page(reader, after);
    const last = rows.at(-1);
    after = last === undefined ? after : source.cursorOf(last);
    yield rows.map((row) => columns.map(({ column, shown }) => column.value(row, shown)));
  } while (rows.length === EXPORT_PAGE);
}
