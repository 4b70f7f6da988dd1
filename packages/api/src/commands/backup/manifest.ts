import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { badInput } from "../../platform/errors.ts";

/** A table of a backup and the file it lies in. */
export interface TableFile {
  readonly schema: string;
  readonly name: string;
  /** In the order of the file. */
  readonly columns: readonly string[];
  /** Within the folder. */
  readonly file: string;
  readonly rows: number;
  readonly bytes: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
}

/** Where a sequence stood. */
export interface SequenceState {
  readonly schema: string;
  readonly name: string;
  readonly value: string;
  readonly called: boolean;
}

/** The journal a backup holds: how long it is, and the hash of its last sealed entry. */
export interface JournalState {
  readonly entries: number;
  readonly lastSeq: number | null;
  readonly head: string;
}

/** What a backup holds; written last, so that a folder without it is no backup. */
export interface Manifest {
  readonly format: 1;
  /** When the snapshot was taken, by the database's clock. */
  readonly takenAt: string;
  /** The version of the data. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableFile[];
  readonly sequences: readonly SequenceState[];
  readonly journal: JournalState;
}

const NAME = "manifest.json";

/** Puts the manifest into its place whole or not at all. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const draft = join(folder, `${NAME}.part`);
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, join(folder, NAME));
}

/** @throws DomainError BAD_USER_INPUT when the folder holds no whole backup that this program can read */
export function readManifest(folder: string): Manifest {
  const path = join(folder, NAME);
  if (!existsSync(path)) {
    throw badInput("dir", `There is no backup in ${folder}.`, "a folder that `backup` wrote");
  }
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest | null;
    if (manifest?.format === 1 && Array.isArray(manifest.tables)) {
      return manifest;
    }
  } catch {
    // As a manifest of another kind.
  }
  throw badInput(
    "dir",
    `The manifest in ${folder} cannot be read.`,
    "a folder that `backup` wrote",
  );
}
