import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { claimHolder } from "../claim-file.ts";
import { type OpenDatabase, openDatabase, type OpenDatabaseOptions } from "./open-database.ts";
import { runningPostmaster } from "./orphan.ts";
import { type DataPaths, dataPaths } from "./paths.ts";

/**
 * For commands: works on the database that another process runs on the data folder, or starts it for as long as the
 * command takes.
 *
 * @throws StartRefusal as `openDatabase`
 */
export async function joinOrOpenDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const paths = dataPaths(resolve(options.dataDir));
  // The other process may be starting or stopping it just now.
  for (let attempt = 0; attempt < PATIENCE_MS / POLL_MS && isHeld(paths); attempt += 1) {
    const running = runningDatabase(paths);
    if (running !== undefined) {
      return running;
    }
    await sleep(POLL_MS);
  }
  return openDatabase(options);
}

const POLL_MS = 100;
const PATIENCE_MS = 15_000;

function isHeld(paths: DataPaths): boolean {
  return claimHolder(paths.claim) !== undefined;
}

function runningDatabase(paths: DataPaths): OpenDatabase | undefined {
  if (runningPostmaster(paths) === undefined) {
    return undefined;
  }
  try {
    const [ownerUrl, appUrl] = [readUrl(paths.ownerUrl), readUrl(paths.databaseUrl)];
    return { ownerUrl, appUrl, stop: () => Promise.resolve(), joined: true };
  } catch {
    return undefined;
  }
}

function readUrl(path: string): string {
  return readFileSync(path, "utf8").trim();
}
