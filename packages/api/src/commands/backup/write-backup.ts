import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { badInput } from "../../platform/errors.ts";
import {
  appliedMigrations,
  columnsSql,
  copiedTables,
  sequences,
  type CopiedTable,
} from "./catalogue.ts";
import { journalState } from "./journal-state.ts";
import { writeManifest, type Manifest, type TableFile } from "./manifest.ts";

/** Whose data go where. */
export interface BackupTask {
  readonly ownerUrl: string;
  /** Made when it is missing; empty otherwise. */
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Copies every row as it stands at one instant, while the product goes on working.
 *
 * @throws DomainError BAD_USER_INPUT when the folder is not empty, or the journal is not whole: what cannot be proven is
 * not worth keeping
 */
export async function writeBackup({ ownerUrl, folder, onProgress }: BackupTask): Promise<Manifest> {
  prepareFolder(folder);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const migrations = await appliedMigrations(client);
    const wanted = await copiedTables(client);
    const tables: TableFile[] = [];
    for (const table of wanted) {
      tables.push(await copyTable(client, folder, table));
      onProgress(tables.length, wanted.length);
    }
    const manifest = { format: 1, ...(await facts(client)), migrations, tables } as const;
    writeManifest(folder, manifest);
    return manifest;
  } finally {
    await client.end();
  }
}

function prepareFolder(folder: string): void {
  const isFile = statSync(folder, { throwIfNoEntry: false })?.isFile() === true;
  if (isFile) {
    throw badInput("dir", `${folder} is a file.`, "a folder that is empty or not there yet");
  }
  mkdirSync(join(folder), { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) {
    throw badInput("dir", `${folder} is not empty.`, "a folder that is empty or not there yet");
  }
  mkdirSync(join(folder, "data"), { mode: 0o700 });
}

async function facts(client: Client): Promise<Pick<Manifest, "journal" | "sequences" | "takenAt">> {
  const { firstBad, entries, lastSeq, head } = await journalState(client);
  if (firstBad !== null) {
    throw badInput(
      "journal",
      `The journal is not whole: entry ${String(firstBad.seq)} is bad (${firstBad.reason}).`,
      "a journal that verify-journal finds whole",
    );
  }
  const { rows } = await client.query<{ at: string }>(TAKEN_AT);
  return {
    takenAt: rows[0]?.at ?? "",
    sequences: await sequences(client),
    journal: { entries, lastSeq, head },
  };
}

const TAKEN_AT = `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at`;

async function copyTable(client: Client, folder: string, table: CopiedTable): Promise<TableFile> {
  const file = join("data", `${table.schema}.${table.name}.copy.gz`);
  const path = join(folder, file);
  const rows = client.query(copyTo(`COPY ${columnsSql(table)} TO STDOUT`));
  await pipeline(rows, createGzip({ level: 4 }), createWriteStream(path, { mode: 0o600 }));
  return {
    ...table,
    file,
    rows: rows.rowCount,
    bytes: statSync(path).size,
    sha256: await fileHash(path),
  };
}

/** Hex SHA-256 of a file. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
