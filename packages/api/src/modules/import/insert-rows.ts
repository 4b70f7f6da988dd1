import type { EntityManager, EntityMetadata, ObjectLiteral } from "typeorm";

type Column = EntityMetadata["columns"][number];

/** Inserts many rows by one statement with one parameter, however many there are. */
export async function insertRows<E extends ObjectLiteral>(
  db: EntityManager,
  entity: new () => E,
  rows: readonly E[],
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const { tableName, columns } = db.dataSource.getMetadata(entity);
  const stored = rows.map((row) => storedRow(columns, row));
  await db.query(insertSql(tableName, columns), [JSON.stringify(stored)]);
}

/** The names are the schema's own. */
function insertSql(table: string, columns: readonly Column[]): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(", ");
  return `INSERT INTO "${table}" (${names}) SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1)`;
}

function storedRow(columns: readonly Column[], row: ObjectLiteral): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { databaseName, propertyName, transformer } of columns) {
    const value: unknown = row[propertyName];
    const single = Array.isArray(transformer) ? undefined : transformer;
    values[databaseName] = single === undefined ? value : single.to(value);
  }
  return values;
}
