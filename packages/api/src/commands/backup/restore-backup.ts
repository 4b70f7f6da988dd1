import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { badInput, DomainError } from "../../platform/errors.ts";
import { appliedMigrations, columnsSql, copiedTables, statementOf, tableSql } from "./catalogue.ts";
import { detachKeys, type Key } from "./foreign-keys.ts";
import { journalState } from "./journal-state.ts";
import { readManifest, type Manifest, type TableFile } from "./manifest.ts";
import type { BackupTask } from "./write-backup.ts";
import { fileHash } from "./write-backup.ts";

/**
 * Puts a backup into an empty database of the same version, whole or not at all: every file is checked before a row is
 * written, every row count and the journal's chain up to its head before the transaction is committed.
 *
 * @throws DomainError BAD_USER_INPUT: no backup, a damaged file, another version; CONFLICT: the database is not empty
 */
export async function restoreBackup(task: BackupTask): Promise<Manifest> {
  const manifest = readManifest(task.folder);
  await checkFiles(task.folder, manifest);
  const client = new Client({ connectionString: task.ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await demandFit(client, manifest);
    const keys = await detachKeys(client);
    await fill(client, task, manifest);
    await settle(client, { manifest, keys });
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return manifest;
  } finally {
    // What was not committed is gone with the connection.
    await client.end();
  }
}

async function checkFiles(folder: string, { tables }: Manifest): Promise<void> {
  for (const { file, bytes, sha256 } of tables) {
    const path = join(folder, file);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size !== bytes || (await fileHash(path)) !== sha256) {
      throw badInput("dir", `The file ${file} is missing or damaged.`, "an unchanged backup");
    }
  }
}

async function demandFit(client: Client, manifest: Manifest): Promise<void> {
  const present = await appliedMigrations(client);
  if (present.join() !== manifest.migrations.join()) {
    throw badInput(
      "dir",
      `The backup is of another version (${manifest.migrations.at(-1) ?? "none"}, here ${present.at(-1) ?? "none"}).`,
      "restore with the version that made it, then start the newer one",
    );
  }
  const { rows } = await client.query<{ used: boolean }>(IS_USED);
  if (rows[0]?.used === true) {
    throw new DomainError(
      "CONFLICT",
      "This database is not empty; a backup is restored into an empty one, such as a new DATA_DIR.",
    );
  }
  const known = new Set((await copiedTables(client)).map(tableSql));
  const foreign = manifest.tables.find((table) => !known.has(tableSql(table)));
  if (foreign !== undefined) {
    throw badInput("dir", `There is no table ${foreign.name} here.`, "a backup of this version");
  }
}

/** Migrations leave rows of their own; a company, people or a journal are somebody's. */
const IS_USED = `SELECT EXISTS (SELECT 1 FROM company) OR EXISTS (SELECT 1 FROM staff)
  OR EXISTS (SELECT 1 FROM customer) OR EXISTS (SELECT 1 FROM journal_entry) AS used`;

async function fill(client: Client, task: BackupTask, { tables }: Manifest): Promise<void> {
  await client.query(statementOf("TRUNCATE", tables.map(tableSql).join(", ")));
  for (const [index, table] of tables.entries()) {
    await fillTable(client, task.folder, table);
    task.onProgress(index + 1, tables.length);
  }
}

async function fillTable(client: Client, folder: string, table: TableFile): Promise<void> {
  const name = tableSql(table);
  await client.query(statementOf("ALTER TABLE", name, "DISABLE TRIGGER USER"));
  const rows = client.query(copyFrom(`COPY ${columnsSql(table)} FROM STDIN`));
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), rows);
  await client.query(statementOf("ALTER TABLE", name, "ENABLE TRIGGER USER"));
  if (rows.rowCount !== table.rows) {
    throw badInput("dir", `${table.name} has not all its rows.`, "an unchanged backup");
  }
}

interface Settling {
  readonly manifest: Manifest;
  readonly keys: readonly Key[];
}

async function settle(client: Client, { manifest, keys }: Settling): Promise<void> {
  for (const { table, name, definition } of keys) {
    await client.query(statementOf("ALTER TABLE", table, "ADD CONSTRAINT", name, definition));
  }
  for (const { schema, name, value, called } of manifest.sequences) {
    await client.query("SELECT setval(format('%I.%I', $1::text, $2::text)::regclass, $3, $4)", [
      schema,
      name,
      value,
      called,
    ]);
  }
  // Whoever worked on these is gone.
  await client.query(UNLOCK_JOBS);
  await client.query(UNLOCK_QUEUES);
  const { firstBad, entries, head } = await journalState(client);
  const { journal } = manifest;
  if (firstBad !== null || entries !== journal.entries || head !== journal.head) {
    throw badInput("dir", "The journal is not the one that was backed up.", "an unchanged backup");
  }
}

const UNLOCK_JOBS =
  "UPDATE graphile_worker._private_jobs SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL";
const UNLOCK_QUEUES =
  "UPDATE graphile_worker._private_job_queues SET locked_at = NULL, locked_by = NULL WHERE locked_at IS NOT NULL";
