import { Client } from "pg";

/** The role the application works as: it may log in and use what migrations grant it, and create nothing. */
export const APP_ROLE = "attest_app";

/** The database of the product. */
export const DATABASE_NAME = "attest";

/**
 * Makes the application's role and database where they are missing, and gives the role the password of the secrets.
 *
 * @param adminUrl the owner's URL of the database `postgres`
 */
export async function ensureRolesAndDatabase(adminUrl: string, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRole(client, appPassword);
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: Client, password: string): Promise<void> {
  if (!(await exists(client, "SELECT 1 FROM pg_roles WHERE rolname = $1", APP_ROLE))) {
    await client.query("CREATE ROLE attest_app LOGIN NOCREATEDB NOCREATEROLE");
  }
  // A password cannot be a parameter of ALTER ROLE, so it takes the way through a setting of the session.
  await client.query("SELECT set_config('attest.new_password', $1, false)", [password]);
  await client.query(SET_PASSWORD);
}

const SET_PASSWORD = `DO $$ BEGIN
  EXECUTE format('ALTER ROLE attest_app PASSWORD %L', current_setting('attest.new_password'));
END $$`;

async function ensureDatabase(client: Client): Promise<void> {
  if (!(await exists(client, "SELECT 1 FROM pg_database WHERE datname = $1", DATABASE_NAME))) {
    await client.query("CREATE DATABASE attest");
  }
  await client.query("REVOKE ALL ON DATABASE attest FROM PUBLIC");
  await client.query("GRANT CONNECT ON DATABASE attest TO attest_app");
}

async function exists(client: Client, sql: string, name: string): Promise<boolean> {
  return (await client.query(sql, [name])).rows.length > 0;
}
