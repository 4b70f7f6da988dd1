import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import { EXPORT_PAGE } from "./export-source.ts";

/** A page of rows `t` in the order of their ids. */
export interface KeyedPage {
  readonly columns: Sql;
  /** Its main table is called `t`. */
  readonly from: Sql;
  /** Null: nothing is the viewer's to see. */
  readonly scope: Sql | null;
  readonly after: string | null;
  /** Further conditions on `t`. */
  readonly filters?: readonly Sql[];
}

/** Reads the next rows after an id. */
export async function pageByKey<R>(
  dataSource: DataSource,
  { columns, from, scope, after, filters = [] }: KeyedPage,
): Promise<R[]> {
  if (scope === null) {
    return [];
  }
  const beyond = after === null ? empty : sql`AND t.id > ${after}::uuid`;
  const where = join([scope, ...filters], " AND ");
  const limit = raw(String(EXPORT_PAGE));
  const statement = sql`SELECT ${columns} FROM ${from} WHERE ${where} ${beyond} ORDER BY t.id LIMIT ${limit}`;
  return dataSource.query<R[]>(statement.text, statement.values);
}

/** Which rows a list of the API holds: its scope and its filters, without its order. */
export function partOf<E>({ scope, filters = [] }: ListPlan<E>): {
  readonly scope: Sql | null;
  readonly filters: readonly Sql[];
} {
  return { scope, filters };
}
