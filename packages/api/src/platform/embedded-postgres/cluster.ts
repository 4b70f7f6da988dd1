import { execFile, execFileSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";
import type { DataPaths } from "./paths.ts";
import { refusalForOutput } from "./refusals.ts";
import { commandFor, type RunAs } from "./run-as.ts";

/** The PostgreSQL major version whose binaries are shipped. */
const MAJOR_VERSION = 18;

/** The superuser of the cluster, who owns the schema and runs migrations. */
export const OWNER_ROLE = "attest_owner";

export interface ClusterPlan {
  readonly paths: DataPaths;
  readonly initdb: string;
  readonly runAs: RunAs;
  readonly ownerPassword: string;
}

/**
 * Makes the cluster once. It is built beside its place and moved there when whole, so that an interrupted first start
 * leaves nothing that looks like a database.
 *
 * @throws StartRefusal when it cannot be made, or is of another major version
 */
export async function ensureCluster(plan: ClusterPlan): Promise<void> {
  const { paths } = plan;
  if (existsSync(paths.cluster)) {
    checkVersion(paths);
    handOverWhole(paths.cluster, plan.runAs);
    return;
  }
  rmSync(paths.clusterInTheMaking, { recursive: true, force: true });
  mkdirSync(paths.clusterInTheMaking, { mode: 0o700 });
  writeFileSync(paths.passwordFile, `${plan.ownerPassword}\n`, { mode: 0o600 });
  try {
    handOver([paths.clusterInTheMaking, paths.passwordFile], plan.runAs);
    await initdb(plan);
  } finally {
    rmSync(paths.passwordFile, { force: true });
  }
  renameSync(paths.clusterInTheMaking, paths.cluster);
}

function checkVersion({ cluster, dataDir }: DataPaths): void {
  const major = Number.parseInt(readFileSync(join(cluster, "PG_VERSION"), "utf8"), 10);
  if (major === MAJOR_VERSION) {
    return;
  }
  const advice =
    major > MAJOR_VERSION
      ? "start it with the newer Attest that wrote it"
      : "restore it from a backup instead";
  throw new StartRefusal(
    `The data in ${dataDir} is of PostgreSQL ${String(major)}, this Attest has ${String(MAJOR_VERSION)}: ${advice}.`,
  );
}

function handOver(files: readonly string[], { user }: RunAs): void {
  for (const file of user === undefined ? [] : files) {
    chownSync(file, user?.uid ?? 0, user?.gid ?? 0);
  }
}

/** A cluster made where namespaces were allowed belongs to root; where they are not, its user needs all of it. */
function handOverWhole(cluster: string, { user }: RunAs): void {
  if (user !== undefined && statSync(cluster).uid !== user.uid) {
    execFileSync("chown", ["-R", `${String(user.uid)}:${String(user.gid)}`, cluster]);
  }
}

/**
 * Without a UTF-8 locale the character classes know ASCII only, and trigrams of Chinese text come out empty.
 * Not every macOS has `C.UTF-8`.
 */
function initdb({ paths, initdb: program, runAs }: ClusterPlan): Promise<void> {
  const { command, args, user } = commandFor(runAs, program, [
    `--pgdata=${paths.clusterInTheMaking}`,
    `--username=${OWNER_ROLE}`,
    `--pwfile=${paths.passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    `--locale=${process.platform === "darwin" ? "en_US" : "C"}.UTF-8`,
    "--locale-provider=icu",
    "--icu-locale=und",
    "--no-sync",
    "--no-instructions",
  ]);
  return new Promise((resolve, reject) => {
    execFile(command, args, { ...user, cwd: paths.dataDir }, (error, stdout, stderr) => {
      if (error === null) {
        resolve();
        return;
      }
      rmSync(paths.clusterInTheMaking, { recursive: true, force: true });
      reject(refusalForOutput("The embedded PostgreSQL", `${stdout}\n${stderr}`, paths.dataDir));
    });
  });
}
