import { Client } from "pg";
import { StartRefusal } from "../start-refusal.ts";
import { APPLICATION_ROLE } from "./data-source.ts";

export interface Migration {
  readonly name: string;
  readonly up: string;
}

/** Serialises migrations of several instances that start together. */
const MIGRATION_LOCK = 4_711_001;

/**
 * Brings the schema to this program's version and grants the application's role what it may do.
 * A role that may not migrate is enough where nothing is left to do, so that a second instance joins with fewer rights.
 *
 * @returns the names applied now
 * @throws StartRefusal when the data belong to a newer version, or rights are missing
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const applied = await appliedNames(client);
    refuseNewer(applied, migrations);
    const pending = migrations.filter(({ name }) => !applied.includes(name));
    for (const migration of pending) {
      await apply(client, migration);
    }
    if (pending.length > 0) {
      await grant(client);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function appliedNames(client: Client): Promise<string[]> {
  const found = await client.query<{ exists: boolean }>(
    "SELECT to_regclass('schema_migration') IS NOT NULL AS exists",
  );
  if (found.rows[0]?.exists !== true) {
    return [];
  }
  const rows = await client.query<{ name: string }>(
    "SELECT name FROM schema_migration ORDER BY name",
  );
  return rows.rows.map(({ name }) => name);
}

function refuseNewer(applied: readonly string[], migrations: readonly Migration[]): void {
  const unknown = applied.find((name) => !migrations.some((migration) => migration.name === name));
  if (unknown !== undefined) {
    throw new StartRefusal(
      `The data were written by a newer version of Attest (it knows "${unknown}"); start that version.`,
    );
  }
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(
      "CREATE TABLE IF NOT EXISTS schema_migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())",
    );
    await client.query(migration.up);
    await client.query("INSERT INTO schema_migration (name) VALUES ($1)", [migration.name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new StartRefusal(
      `The migration "${migration.name}" failed: ${error instanceof Error ? error.message : "unknown"}.`,
    );
  }
}

/** The application reads and writes its tables, but what is in the journal stays as it was written. */
async function grant(client: Client): Promise<void> {
  const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APPLICATION_ROLE]);
  if (role.rowCount === 0) {
    await client.query("CREATE ROLE attest_app NOLOGIN");
  }
  await client.query(GRANTS);
}

// Names cannot be parameters: the role's is written out, as in `APPLICATION_ROLE`.
const GRANTS = `
  GRANT attest_app TO CURRENT_USER;
  GRANT USAGE ON SCHEMA public TO attest_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO attest_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO attest_app;
  REVOKE UPDATE, DELETE, TRUNCATE ON journal_entry, journal_seal FROM attest_app;
  REVOKE INSERT, UPDATE, DELETE ON schema_migration FROM attest_app;
`;
