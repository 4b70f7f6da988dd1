import { readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { processCommandLine, processIdentity } from "../process-identity.ts";
import type { DataPaths } from "./paths.ts";
import { stopPostmaster } from "./stop-postmaster.ts";

/**
 * The server that still runs on this cluster, whoever started it. Its pid file may be older than a restart of the
 * machine, so the process must also look like our server on this very folder.
 */
export function runningPostmaster({ cluster }: DataPaths): number | undefined {
  const pid = pidInFile(join(cluster, "postmaster.pid"));
  if (pid === undefined || processIdentity(pid) === undefined) {
    return undefined;
  }
  const command = processCommandLine(pid) ?? "";
  const isOurs = folders(cluster).some((folder) => command.includes(`postgres -D ${folder} -p `));
  return isOurs ? pid : undefined;
}

/** Stops a server whose parent was killed. */
export async function stopOrphan(paths: DataPaths): Promise<number | undefined> {
  const pid = runningPostmaster(paths);
  if (pid !== undefined) {
    await stopPostmaster(pid);
  }
  return pid;
}

function pidInFile(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10) || undefined;
  } catch {
    return undefined;
  }
}

function folders(cluster: string): string[] {
  return [cluster, realpathSync(cluster)];
}
