import type { DataSource } from "typeorm";
import { transact } from "../../../platform/unit-of-work.ts";
import type { Unit } from "../../../platform/unit.ts";
import { SYSTEM } from "../../../platform/viewer.ts";
import { seedCalendars } from "../../service-calendar/seed-calendars.service.ts";
import type { ImportReport } from "../import-report.ts";
import { takeImportTurn } from "../import-turn.ts";
import { inBatches } from "../in-batches.ts";
import type { CsvResource } from "./csv-resource.ts";
import { CsvTally } from "./csv-tally.ts";
import { encodingOf } from "./decode.ts";
import type { RowValues } from "./field.ts";
import type { Mapping } from "./mapping.ts";
import { columnsOf, readRows, type CsvRow } from "./read-rows.ts";
import { readValue } from "./read-value.ts";
import { reasonOf, storeRow } from "./store-row.ts";

export interface CsvImport {
  readonly dataSource: DataSource;
  readonly path: string;
  readonly mapping: Mapping;
  readonly resource: CsvResource;
  readonly mode: "DRY_RUN" | "WRITE";
  /** Told after each batch how many rows are done; the number of all is not known before the end. */
  readonly onProgress?: (rows: number) => void;
}

const BATCH = 200;

/**
 * Imports the rows of a file. A batch is stored whole or not at all, and a run that was cut is finished by running it
 * again. A dry run does the same as one transaction and takes all of it back, so that it tells exactly what would be.
 *
 * @throws DomainError BAD_USER_INPUT when the file cannot be read, or lacks a column of the mapping
 */
export async function importCsv(task: CsvImport): Promise<ImportReport> {
  const startedAt = performance.now();
  const tally = new CsvTally();
  const batches = inBatches(await mappedRows(task), BATCH);
  if (task.mode === "WRITE") {
    for await (const batch of batches) {
      await inTransaction(task, (unit) => storeBatch(unit, { task, batch, tally }));
    }
  } else {
    await tried(task, async (unit) => {
      for await (const batch of batches) {
        await storeBatch(unit, { task, batch, tally });
      }
    });
  }
  return tally.report(task.resource.name === "records" ? 1 : 0, startedAt);
}

interface MappedRow {
  readonly line: number;
  readonly values: RowValues | null;
  /** Why there are no values. */
  readonly reason: string;
}

async function mappedRows(task: CsvImport): Promise<AsyncGenerator<MappedRow>> {
  const { path, mapping, resource } = task;
  const encoding = await encodingOf(path);
  const rows = readRows({ path, encoding, delimiter: mapping.delimiter });
  const heading = await rows.next();
  const cells = heading.done === true ? [] : heading.value.cells;
  const columns = columnsOf(cells, mapping.fields);
  const valuesOf = (row: CsvRow): RowValues => {
    const read = Object.entries(resource.fields).map(([name, field]) => {
      const { value = "", words = {} } = mapping.fields[name] ?? {};
      const place = columns.get(name);
      const cell = (place === undefined ? "" : (row.cells[place] ?? "")).trim();
      return [name, readValue(name, field, words[cell] ?? (cell || value))] as const;
    });
    return Object.fromEntries(read);
  };
  return mapped(rows, valuesOf);
}

async function* mapped(
  rows: AsyncGenerator<CsvRow>,
  valuesOf: (row: CsvRow) => RowValues,
): AsyncGenerator<MappedRow> {
  for await (const row of rows) {
    const { line, fault } = row;
    if (fault !== null) {
      yield { line, values: null, reason: `BAD_USER_INPUT: ${fault}` };
    } else {
      yield { line, ...readable(row, valuesOf) };
    }
  }
}

function readable(
  row: CsvRow,
  valuesOf: (row: CsvRow) => RowValues,
): Pick<MappedRow, "reason" | "values"> {
  try {
    return { values: valuesOf(row), reason: "" };
  } catch (error) {
    return { values: null, reason: reasonOf(error) };
  }
}

interface Batch {
  readonly task: CsvImport;
  readonly batch: readonly MappedRow[];
  readonly tally: CsvTally;
}

async function storeBatch(unit: Unit, { task, batch, tally }: Batch): Promise<void> {
  await takeImportTurn(unit);
  await seedCalendars(unit);
  for (const { line, values, reason } of batch) {
    tally.add(
      line,
      values === null
        ? { outcome: "REFUSED", reason }
        : await storeRow(unit, task.resource, values),
    );
  }
  task.onProgress?.(tally.rows);
}

function inTransaction(
  { dataSource }: CsvImport,
  work: (unit: Unit) => Promise<void>,
): Promise<void> {
  return transact({ dataSource, viewer: SYSTEM }, work);
}

/** Takes everything back. */
class OnlyTried extends Error {}

async function tried(task: CsvImport, work: (unit: Unit) => Promise<void>): Promise<void> {
  try {
    await inTransaction(task, async (unit) => {
      await work(unit);
      throw new OnlyTried();
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) {
      throw error;
    }
  }
}
