import { parseArgs } from "node:util";
import { badInput } from "../platform/errors.ts";
import { progressBar, type ProgressStream } from "../platform/progress-bar.ts";
import {
  runTerminalCommand,
  type OwnerDeps,
  type TerminalAnswer,
} from "../platform/terminal-command.ts";
import type { Manifest } from "./backup/manifest.ts";
import { restoreBackup } from "./backup/restore-backup.ts";
import { writeBackup, type BackupTask } from "./backup/write-backup.ts";

/** How `backup` is called. */
export const BACKUP_USAGE = "attest backup <dir> [--json]";
/** How `restore` is called. */
export const RESTORE_USAGE = "attest restore <dir> [--json]";

/**
 * `backup <dir>`: the whole of the data as of one instant, in a folder of its own.
 *
 * @returns exit code 1 and one sentence when the folder is not empty or the journal is not whole
 */
export async function backupCommand(
  { ownerUrl }: Pick<OwnerDeps, "ownerUrl">,
  argv: readonly string[],
  stream: ProgressStream = process.stderr,
): Promise<TerminalAnswer> {
  return run({ usage: BACKUP_USAGE, argv, said: "are safe" }, (folder) =>
    writeBackup({ ownerUrl, folder, onProgress: progressBar(stream, "备份") }),
  );
}

/**
 * `restore <dir>`: a backup into an empty database, whole or not at all.
 *
 * @returns exit code 1 and one sentence when the backup is damaged or of another version, or the database not empty
 */
export async function restoreCommand(
  { ownerUrl }: Pick<OwnerDeps, "ownerUrl">,
  argv: readonly string[],
  stream: ProgressStream = process.stderr,
): Promise<TerminalAnswer> {
  return run({ usage: RESTORE_USAGE, argv, said: "are back" }, (folder) =>
    restoreBackup({ ownerUrl, folder, onProgress: progressBar(stream, "恢复") }),
  );
}

interface Call {
  readonly usage: string;
  readonly argv: readonly string[];
  readonly said: string;
}

function run(
  { usage, argv, said }: Call,
  work: (folder: BackupTask["folder"]) => Promise<Manifest>,
): Promise<TerminalAnswer> {
  return runTerminalCommand(usage, async () => {
    const startedAt = performance.now();
    const folder = readFolder(argv, usage);
    const { tables, journal, takenAt } = await work(folder);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    const { entries, head } = journal;
    return {
      json: { takenAt, tables: tables.length, rows, bytes, journal: { ...journal }, seconds },
      text: `${String(rows)} rows of ${String(tables.length)} tables ${said}, with ${String(entries)} journal entries up to ${head}; ${String(seconds)} s.`,
      exitCode: 0,
    };
  });
}

function readFolder(argv: readonly string[], usage: string): string {
  const { positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  const [folder = ""] = positionals;
  if (folder === "" || positionals.length > 1) {
    throw badInput("dir", "Name one folder.", usage);
  }
  return folder;
}
