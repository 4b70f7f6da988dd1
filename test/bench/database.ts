import { createHash } from "node:crypto";
import { MIGRATIONS } from "@attest/api/migrations/index";
import { migrate } from "@attest/api/platform/database/migrate";
import {
  openDatabase,
  type OpenDatabase,
} from "@attest/api/platform/embedded-postgres/open-database";
import { prepareJobSchema } from "@attest/api/platform/jobs/prepare-job-schema";
import { statement, urlOf } from "@attest/api/testing/template-database";
import { Client } from "pg";

const FILL = Object.entries(
  import.meta.glob<string>("./fill/*.sql", { query: "?raw", import: "default", eager: true }),
)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, sql]) => sql);

/** For everybody alike; durable as the product's own settings are. */
const SETTINGS = {
  max_connections: "200",
  shared_buffers: "1GB",
  effective_cache_size: "8GB",
  maintenance_work_mem: "512MB",
  max_wal_size: "8GB",
  checkpoint_timeout: "60min",
  log_min_duration_statement: "-1",
};

/** The bench's own PostgreSQL, kept between runs. */
export function openCluster(
  dataDir: string,
  more: Readonly<Record<string, string>>,
): Promise<OpenDatabase> {
  const settings = { ...SETTINGS, ...more };
  return openDatabase({ dataDir, settings, log: (sentence) => console.error(sentence) });
}

/**
 * The database with so many records, made when there is none of this filling yet, and brought to this state of the migrations.
 *
 * @returns its name
 */
export async function ensureFilled(ownerUrl: string, records: number): Promise<string> {
  const name = `bench_${String(records)}_${digest()}`;
  const found = await asOwner(ownerUrl, (client) =>
    client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]),
  );
  if (found.rowCount === 0) {
    const startedAt = performance.now();
    await make(ownerUrl, { name, records });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    console.error(`Filled a database with ${String(records)} records in ${seconds} s.`);
  } else {
    await migrate(urlOf(ownerUrl, name), MIGRATIONS);
  }
  return name;
}

/** A copy to be written into, so that every run starts from the same state. */
export async function copyFor(ownerUrl: string, filled: string): Promise<string> {
  const name = "bench_run";
  await asOwner(ownerUrl, async (client) => {
    await client.query(statement("DROP DATABASE IF EXISTS % WITH (FORCE)", name));
    await client.query(statement("CREATE DATABASE % TEMPLATE % STRATEGY FILE_COPY", name, filled));
  });
  return urlOf(ownerUrl, name);
}

/** Puts the migrated schema and the filling into an empty database. */
async function fill(url: string, records: number): Promise<void> {
  await migrate(url, MIGRATIONS);
  await prepareJobSchema(url);
  await fillMigrated(url, records);
  await asOwner(url, (client) => client.query("VACUUM (ANALYZE)"));
}

/** Puts the filling into a migrated database without rows. */
export function fillMigrated(url: string, records: number): Promise<void> {
  return asOwner(url, async (client) => {
    // Nothing is checked row by row; what refers to what is right by the way it is made.
    await client.query("SET session_replication_role = replica; SET work_mem = '256MB'");
    for (const sql of FILL) {
      await client.query(sql.replaceAll("$records", String(records)));
    }
    await client.query(GRANTS);
  });
}

const GRANTS =
  "GRANT USAGE ON SCHEMA bench, peer TO attest_app; GRANT SELECT ON ALL TABLES IN SCHEMA bench TO attest_app";

async function make(
  ownerUrl: string,
  { name, records }: { readonly name: string; readonly records: number },
): Promise<void> {
  const draft = `${name}_draft`;
  await asOwner(ownerUrl, async (client) => {
    await client.query(statement("DROP DATABASE IF EXISTS % WITH (FORCE)", draft));
    await client.query(statement("CREATE DATABASE %", draft));
  });
  await fill(urlOf(ownerUrl, draft), records);
  await asOwner(ownerUrl, async (client) => {
    await client.query("CHECKPOINT");
    await client.query(statement("ALTER DATABASE % RENAME TO %", draft, name));
    await dropOthers(client, name);
  });
}

/** Those of the same size that an older state of the migrations or the filling left. */
async function dropOthers(client: Client, name: string): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE starts_with(datname, $1) AND datname <> $2",
    [name.replace(/[^_]+$/, ""), name],
  );
  for (const { datname } of rows) {
    await client.query(statement("DROP DATABASE % WITH (FORCE)", datname));
  }
}

function digest(): string {
  return createHash("sha256").update(FILL.join("\n")).digest("hex").slice(0, 10);
}

/** Does something with a connection of its own. */
export async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
