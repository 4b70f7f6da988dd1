import { Pool } from "pg";
import { APPLICATION_ROLE } from "../database/data-source.ts";

/** Connections for the job queue, which work as the application's role. One that breaks is replaced at the next use. */
export function createJobPool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    options: `-c role=${APPLICATION_ROLE} -c timezone=Asia/Shanghai`,
    max: 6,
    connectionTimeoutMillis: 1_000,
  });
  const replaced = (): void => undefined;
  pool.on("error", replaced);
  pool.on("connect", (client) => client.on("error", replaced));
  return pool;
}
