import sql, { join, raw, type Sql } from "sql-template-tag";
import type { ApiContext } from "../context.ts";
import { hydrate, type EntityClass } from "./hydrate.ts";

/** One row `t` of a table within the viewer's scope; null: nothing of the table is theirs. */
export interface RowPlan<E> {
  readonly entity: EntityClass<E>;
  readonly scope: Sql | null;
  readonly filters: readonly Sql[];
}

/** @returns the row, or null when there is none or it is not the viewer's to see: both look alike */
export async function readOne<E extends object>(
  { dataSource }: ApiContext,
  plan: RowPlan<E>,
): Promise<E | null> {
  if (plan.scope === null) {
    return null;
  }
  const table = raw(`"${dataSource.getMetadata(plan.entity).tableName}"`);
  const statement = sql`SELECT t.* FROM ${table} t WHERE ${join([plan.scope, ...plan.filters], " AND ")} LIMIT 1`;
  const rows: Record<string, unknown>[] = await dataSource.query(statement.text, statement.values);
  return hydrate(dataSource, plan.entity, rows)[0] ?? null;
}
