import type { DataSource } from "typeorm";

/** A statement that is asked again and again, under a name of its own. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Pool {
  readonly query: (statement: NamedStatement) => Promise<{ readonly rows: unknown[] }>;
}

/** Runs a statement that each connection plans once; TypeORM names none. */
export async function queryPrepared<R>(
  { driver, logger }: DataSource,
  statement: NamedStatement,
): Promise<R[]> {
  logger.logQuery(statement.text, [...statement.values]);
  const { rows } = await (driver as unknown as { readonly master: Pool }).master.query(statement);
  return rows as R[];
}
