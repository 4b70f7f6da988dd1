import { createHash } from "node:crypto";
import { Client } from "pg";
import { MIGRATIONS } from "../migrations/index.ts";
import { migrate } from "../platform/database/migrate.ts";
import { prepareJobSchema } from "../platform/jobs/prepare-job-schema.ts";

/** Serialises test files that ask for the template at once. */
const TEMPLATE_LOCK = 4_711_090;

/** The same server, another database. */
export function urlOf(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

/**
 * Makes the migrated template once per server and state of the migrations.
 *
 * @returns the name of the template database
 */
export async function ensureTemplate(ownerUrl: string): Promise<string> {
  const name = `attest_template_${digestOfMigrations()}`;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) {
      await make(client, { ownerUrl, name });
    }
    return name;
  } finally {
    await client.end();
  }
}

function digestOfMigrations(): string {
  const text = MIGRATIONS.map(({ name, up }) => `${name}\n${up}`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

async function make(
  client: Client,
  { ownerUrl, name }: { ownerUrl: string; name: string },
): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(statement("DROP DATABASE IF EXISTS %", draft));
  await client.query(statement("CREATE DATABASE %", draft));
  await migrate(urlOf(ownerUrl, draft), MIGRATIONS);
  await prepareJobSchema(urlOf(ownerUrl, draft));
  await client.query(statement("ALTER DATABASE % RENAME TO %", draft, name));
}

/** A statement with names of databases, which cannot be parameters. */
export function statement(text: string, ...names: readonly string[]): string {
  return names.reduce((sql, name) => sql.replace("%", `"${name.replaceAll('"', "")}"`), text);
}
