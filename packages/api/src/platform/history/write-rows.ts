import type { EntityManager, EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import { keyOf } from "./row-store.ts";
import type { Row } from "./row-filter.ts";

const BATCH = 1_000;

/** Writes rows, new ones and changed ones alike, many to a statement. */
export async function writeRows(
  db: EntityManager,
  metadata: EntityMetadata,
  rows: readonly Row[],
): Promise<void> {
  for (const group of byColumns(metadata, rows)) {
    for (let start = 0; start < group.rows.length; start += BATCH) {
      const batch = group.rows.slice(start, start + BATCH).map((row) => stored(row, group.columns));
      await db.query(upsertSql(metadata, group.columns), [JSON.stringify(batch)]);
    }
  }
}

interface Group {
  readonly columns: readonly ColumnMetadata[];
  readonly rows: Row[];
}

/** What a row leaves out is the database's to fill in. */
function byColumns({ columns }: EntityMetadata, rows: readonly Row[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const given = columns.filter(({ propertyName }) => row[propertyName] !== undefined);
    const name = given.map(({ databaseName }) => databaseName).join();
    const group = groups.get(name) ?? { columns: given, rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return groups.values();
}

function stored(row: Row, columns: readonly ColumnMetadata[]): Row {
  return Object.fromEntries(
    columns.map(({ databaseName, propertyName, transformer }) => {
      const one = Array.isArray(transformer) ? transformer[0] : transformer;
      return [
        databaseName,
        one === undefined ? row[propertyName] : (one.to(row[propertyName]) as unknown),
      ];
    }),
  );
}

function upsertSql(metadata: EntityMetadata, columns: readonly ColumnMetadata[]): string {
  const { tableName } = metadata;
  const key = keyOf(metadata);
  const names = columns.map(({ databaseName }) => databaseName);
  const changes = columns
    .filter(({ propertyName }) => propertyName !== key)
    .map(({ databaseName }) => `${databaseName} = excluded.${databaseName}`);
  const keyColumn = columns.find(({ propertyName }) => propertyName === key)?.databaseName ?? "id";
  return `INSERT INTO ${tableName} (${names.join(", ")})
    SELECT ${names.join(", ")} FROM json_populate_recordset(NULL::${tableName}, $1::json)
    ON CONFLICT (${keyColumn}) DO UPDATE SET ${changes.join(", ")}`;
}
