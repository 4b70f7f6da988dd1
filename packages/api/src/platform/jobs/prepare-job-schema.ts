import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import { APPLICATION_ROLE } from "../database/data-source.ts";

/** Serialises instances that start together. */
const JOB_SCHEMA_LOCK = 4_711_003;

/**
 * Makes or updates the tables of the job queue and lets the application's role work with them. A URL without the
 * owner's rights leaves a schema that exists as it is.
 *
 * @param url the URL of the owner, as for `migrate`
 */
export async function prepareJobSchema(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [JOB_SCHEMA_LOCK]);
    if (await belongsToSomeoneElse(client)) {
      return;
    }
    await runMigrations({ connectionString: url });
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

async function belongsToSomeoneElse(client: Client): Promise<boolean> {
  const found = await client.query<{ mine: boolean }>(
    "SELECT pg_has_role(nspowner, 'USAGE') AS mine FROM pg_namespace WHERE nspname = 'graphile_worker'",
  );
  return found.rows[0]?.mine === false;
}

// The queue's tables have row-level security without policies, which keeps everybody but the owner out.
const GRANTS = `
  GRANT USAGE ON SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${APPLICATION_ROLE};
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${APPLICATION_ROLE};
  DO $$
  DECLARE guarded text;
  BEGIN
    FOR guarded IN
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity AND NOT EXISTS (
        SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'attest_app_works')
    LOOP
      EXECUTE format('CREATE POLICY attest_app_works ON graphile_worker.%I TO ${APPLICATION_ROLE} USING (true) WITH CHECK (true)', guarded);
    END LOOP;
  END $$`;
