import type { FieldName } from "@attest/shared/access";
import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { Viewer } from "../../platform/viewer.ts";
import type { ExportFilter } from "./export-filter.input.ts";

/** One column of an export. */
export interface ExportColumn<R> {
  /** Its key in JSON Lines, as in the API. */
  readonly key: string;
  /** Its heading in tables. */
  readonly heading: string;
  /** The field of the API whose right it follows: not shown there, left out here. */
  readonly field: FieldName;
  readonly value: (row: R, shown: Shown) => JsonValue;
}

/** Whether personal data of a column is shown whole. */
export type Shown = "WHOLE" | "MASKED";

/** Who exports, and when. */
export interface ExportReader {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  readonly now: Instant;
  /** What of it; null: everything the viewer may read. */
  readonly filter: ExportFilter | null;
}

/** Where the rows of a resource come from: page by page, each by a statement of its own, within what the viewer may read. */
export interface ExportSource<R> {
  readonly columns: readonly ExportColumn<R>[];
  /** The rows after a cursor, at most `EXPORT_PAGE`; null: from the first. */
  readonly page: (reader: ExportReader, after: string | null) => Promise<readonly R[]>;
  readonly cursorOf: (row: R) => string;
}

/** So many rows are held at a time. */
export const EXPORT_PAGE = 500;
