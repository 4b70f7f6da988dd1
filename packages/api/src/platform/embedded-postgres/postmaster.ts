import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataPaths } from "./paths.ts";
import { refusalForOutput } from "./refusals.ts";
import { commandFor, type RunAs } from "./run-as.ts";
import { settingArguments, type Settings } from "./settings.ts";

export interface PostmasterPlan {
  readonly paths: DataPaths;
  readonly postgres: string;
  readonly runAs: RunAs;
  readonly port: number;
  readonly settings: Settings;
}

const MAX_LOG_BYTES = 10_000_000;
const POLL_MS = 20;
const STALE_LOCK_ATTEMPTS = 40;
const STALE_LOCK_PAUSE_MS = 250;

/**
 * Starts the server and waits until it accepts connections, however long the recovery of its log takes.
 * A lock that a killed predecessor left behind is waited for, up to ten seconds.
 *
 * @throws StartRefusal with the server's own words when it ends instead
 */
export async function startPostmaster(plan: PostmasterPlan): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const logStart = rotatedLogSize(plan.paths.log);
    const child = spawnPostmaster(plan);
    if (await becomesReady(child, plan.paths)) {
      return child;
    }
    const output = readFileSync(plan.paths.log).subarray(logStart).toString("utf8");
    if (attempt === STALE_LOCK_ATTEMPTS || !isStaleLock(output)) {
      throw refusalForOutput("PostgreSQL", output, plan.paths.dataDir);
    }
    await sleep(STALE_LOCK_PAUSE_MS);
  }
}

/** Whether the child still runs. */
export function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function rotatedLogSize(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= MAX_LOG_BYTES) {
    return size;
  }
  renameSync(log, `${log}.1`);
  return 0;
}

function spawnPostmaster({ paths, postgres, runAs, port, settings }: PostmasterPlan): ChildProcess {
  const options = ["-D", paths.cluster, "-p", String(port), ...settingArguments(settings)];
  const { command, args, user } = commandFor(runAs, postgres, options);
  const log = openSync(paths.log, "a", 0o600);
  try {
    // Detached: Ctrl-C goes to the whole group of the terminal, and the database must outlive the requests.
    const stdio: ["ignore", number, number] = ["ignore", log, log];
    const child = spawn(command, args, { ...user, cwd: paths.dataDir, detached: true, stdio });
    // A program that cannot be started has no pid, which `isRunning` reports.
    child.on("error", () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function becomesReady(child: ChildProcess, paths: DataPaths): Promise<boolean> {
  while (isRunning(child)) {
    if (statusLine(paths) === `${String(child.pid)} ready`) {
      return true;
    }
    await sleep(POLL_MS);
  }
  return false;
}

/** The server keeps its state in the eighth line of its pid file, for `pg_ctl` and for us. */
function statusLine({ cluster }: DataPaths): string {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return `${lines[0] ?? ""} ${lines[7]?.trim() ?? ""}`;
  } catch {
    return "";
  }
}

function isStaleLock(output: string): boolean {
  return /lock file "postmaster\.pid"|pre-existing shared memory block/.test(output);
}
