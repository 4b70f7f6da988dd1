import { escapeIdentifier, type Client } from "pg";
import type { SequenceState } from "./manifest.ts";

/** A table to be copied, without what the database generates. */
export interface CopiedTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** What the program itself brings to its version. */
const VERSIONS = ["public.schema_migration", "graphile_worker.migrations"];

/** Every table of the product and of its jobs, by name. */
export async function copiedTables(client: Client): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(TABLES, [VERSIONS]);
  return rows;
}

const TABLES = `SELECT n.nspname AS schema, c.relname AS name,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')
    AND n.nspname || '.' || c.relname <> ALL ($1)
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Where every sequence of the product stands. */
export async function sequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(SEQUENCES);
  return rows;
}

const SEQUENCES = `SELECT schemaname AS schema, sequencename AS name,
    coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS called
  FROM pg_sequences WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1, 2`;

/** The names of the migrations that were applied, in order. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM schema_migration ORDER BY name",
  );
  return rows.map(({ name }) => name);
}

/** A table's name as SQL. */
export function tableSql({ schema, name }: Pick<CopiedTable, "schema" | "name">): string {
  return [schema, name].map((part) => escapeIdentifier(part)).join(".");
}

/** A table with its columns as SQL. */
export function columnsSql(table: CopiedTable): string {
  const columns = table.columns.map((column) => escapeIdentifier(column)).join(", ");
  return `${tableSql(table)} (${columns})`;
}

/** A statement of parts that are constants of ours, or names of the catalogue ready to be SQL: those cannot be parameters. */
export function statementOf(...parts: readonly string[]): string {
  return parts.join(" ");
}
