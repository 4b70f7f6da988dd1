import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { claimFile } from "../claim-file.ts";
import { StartRefusal } from "../start-refusal.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, OWNER_ROLE } from "./cluster.ts";
import { portForRun } from "./free-port.ts";
import { stopOrphan } from "./orphan.ts";
import { type DataPaths, dataPaths } from "./paths.ts";
import type { PostmasterPlan } from "./postmaster.ts";
import { writePrivateFile } from "./private-file.ts";
import { refusalForFileError } from "./refusals.ts";
import { APP_ROLE, DATABASE_NAME, ensureRolesAndDatabase } from "./roles.ts";
import { chooseRunAs } from "./run-as.ts";
import { databaseSecrets, type Secrets } from "./secrets.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { supervisePostmaster } from "./supervise.ts";

export interface OpenDatabaseOptions {
  /** The data folder; it is made when missing. */
  readonly dataDir: string;
  /** Told in one sentence what happens. */
  readonly log: (sentence: string) => void;
  /** Server settings over the default ones. */
  readonly settings?: Settings;
}

export interface OpenDatabase {
  /** Superuser: migrations and commands. */
  readonly ownerUrl: string;
  /** The application's role, without the right to create anything. */
  readonly appUrl: string;
  /** Stops the database within nine seconds; does nothing when it was joined. */
  readonly stop: () => Promise<void>;
  /** Whether another process started it and will stop it. */
  readonly joined: boolean;
}

/**
 * Starts the embedded database of a data folder, making it on the first run, recovering it after a kill, and
 * restarting it when it dies while we run.
 *
 * @throws StartRefusal when another process runs on the folder, or the database cannot be started
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const paths = dataPaths(resolve(options.dataDir));
  try {
    mkdirSync(paths.dataDir, { recursive: true, mode: 0o755 });
    const claim = claimFile(paths.claim);
    if (claim.outcome === "HELD") {
      throw alreadyRunning(paths.dataDir, claim.pid);
    }
    return await startClaimed({ ...options, paths, release: claim.release });
  } catch (error) {
    throw refusalForFileError(error, paths.dataDir);
  }
}

interface ClaimedStart extends OpenDatabaseOptions {
  readonly paths: DataPaths;
  readonly release: () => void;
}

async function startClaimed(start: ClaimedStart): Promise<OpenDatabase> {
  const { paths, release } = start;
  try {
    const { plan, secrets } = await prepare(start);
    const server = await supervisePostmaster(plan, start.log);
    const urls = urlsFor(plan.port, secrets);
    await ensureRolesAndDatabase(urls.admin, secrets.appPassword).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    writePrivateFile(paths.ownerUrl, `${urls.owner}\n`);
    writePrivateFile(paths.databaseUrl, `${urls.app}\n`);
    const stop = async (): Promise<void> => {
      await server.stop();
      rmSync(paths.databaseUrl, { force: true });
      release();
    };
    return { ownerUrl: urls.owner, appUrl: urls.app, stop, joined: false };
  } catch (error) {
    release();
    throw error;
  }
}

async function prepare(start: ClaimedStart): Promise<{ plan: PostmasterPlan; secrets: Secrets }> {
  const { paths, log } = start;
  const { initdb, postgres } = findBinaries(process.platform, process.arch);
  const orphan = await stopOrphan(paths);
  if (orphan !== undefined) {
    log(`Stopped the database that a killed Attest left behind (process ${String(orphan)}).`);
  }
  rmSync(paths.databaseUrl, { force: true });
  const secrets = databaseSecrets(paths);
  const runAs = chooseRunAs(postgres, paths);
  await ensureCluster({ paths, initdb, runAs, ownerPassword: secrets.ownerPassword });
  const port = await portForRun(paths.ownerUrl);
  const settings = { ...DEFAULT_SETTINGS, ...start.settings };
  return { plan: { paths, postgres, runAs, port, settings }, secrets };
}

function urlsFor(port: number, secrets: Secrets): { admin: string; owner: string; app: string } {
  const place = `127.0.0.1:${String(port)}`;
  const owner = `postgres://${OWNER_ROLE}:${secrets.ownerPassword}@${place}`;
  const app = `postgres://${APP_ROLE}:${secrets.appPassword}@${place}/${DATABASE_NAME}`;
  return { admin: `${owner}/postgres`, owner: `${owner}/${DATABASE_NAME}`, app };
}

function alreadyRunning(dataDir: string, pid: number): StartRefusal {
  return new StartRefusal(
    `Attest already runs on ${dataDir} (process ${String(pid)}): stop it first, or set DATA_DIR to another folder.`,
  );
}
