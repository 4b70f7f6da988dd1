import { DataSource, type EntitySchema, type MixedList } from "typeorm";
import { SnakeNamingStrategy } from "./naming-strategy.ts";

export type EntityList = MixedList<string | EntitySchema | (new () => object)>;

export interface DataSourceOptions {
  readonly url: string;
  readonly entities: EntityList;
  readonly poolSize?: number;
  /** Told every statement, for statement budgets in tests. */
  readonly onStatement?: (sql: string) => void;
}

/** The name of the database role the application works as; it may only add to the journal. */
export const APPLICATION_ROLE = "attest_app";

/**
 * A pool of connections that work as the application's role whoever the URL logs in as.
 * Waiting is bounded: for a connection 5 s, a statement 5 s, a lock 2 s, in an idle transaction 10 s.
 */
export function createDataSource({
  url,
  entities,
  poolSize = 20,
  onStatement,
}: DataSourceOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    namingStrategy: new SnakeNamingStrategy(),
    invalidWhereValuesBehavior: { null: "throw", undefined: "throw" },
    poolSize,
    installExtensions: false,
    ...(onStatement === undefined
      ? {}
      : { logging: ["query"], logger: statementLogger(onStatement) }),
    extra: {
      options: `-c role=${APPLICATION_ROLE} -c timezone=Asia/Shanghai`,
      statement_timeout: 5_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 10_000,
      connectionTimeoutMillis: 5_000,
    },
  });
}

function statementLogger(onStatement: (sql: string) => void): {
  logQuery: (sql: string) => void;
  logQueryError: () => void;
  logQuerySlow: () => void;
  logSchemaBuild: () => void;
  logMigration: () => void;
  log: () => void;
} {
  const silent = (): void => undefined;
  return {
    logQuery: onStatement,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
}
