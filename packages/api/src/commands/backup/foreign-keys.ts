import type { Client } from "pg";
import { statementOf } from "./catalogue.ts";

/** A foreign key as it was, its names and definition ready to be SQL again. */
export interface Key {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Takes every foreign key off, so that tables can be filled in any order; putting them back checks every row. */
export async function detachKeys(client: Client): Promise<Key[]> {
  const { rows } = await client.query<Key>(KEYS);
  for (const { table, name } of rows) {
    await client.query(statementOf("ALTER TABLE", table, "DROP CONSTRAINT", name));
  }
  return rows;
}

const KEYS = `SELECT format('%I.%I', n.nspname, t.relname) AS "table", quote_ident(k.conname) AS name,
    pg_get_constraintdef(k.oid) AS definition
  FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE k.contype = 'f' AND n.nspname IN ('public', 'graphile_worker') ORDER BY 1, 2`;
