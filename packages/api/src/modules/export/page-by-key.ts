import sql, { empty, raw, type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { EXPORT_PAGE } from "./export-source.ts";

/** A page of rows `t` in the order of their ids. */
export interface KeyedPage {
  readonly columns: Sql;
  /** Its main table is called `t`. */
  readonly from: Sql;
  /** Null: nothing is the viewer's to see. */
  readonly scope: Sql | null;
  readonly after: string | null;
}

/** Reads the next rows after an id. */
export async function pageByKey<R>(
  dataSource: DataSource,
  { columns, from, scope, after }: KeyedPage,
): Promise<R[]> {
  if (scope === null) {
    return [];
  }
  const beyond = after === null ? empty : sql`AND t.id > ${after}::uuid`;
  const limit = raw(String(EXPORT_PAGE));
  const statement = sql`SELECT ${columns} FROM ${from} WHERE ${scope} ${beyond} ORDER BY t.id LIMIT ${limit}`;
  return dataSource.query<R[]>(statement.text, statement.values);
}
