import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBinaries } from "./binaries.ts";
import { joinOrOpenDatabase } from "./join-database.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { runningPostmaster } from "./orphan.ts";
import { dataPaths } from "./paths.ts";
import { startPostmaster } from "./postmaster.ts";
import { chooseRunAs } from "./run-as.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

let dataDir: string;
const said: string[] = [];
const open = (): Promise<OpenDatabase> =>
  openDatabase({ dataDir, log: (sentence) => said.push(sentence) });

beforeAll(async () => {
  dataDir = join(mkdtempSync(join(tmpdir(), "attest-database-")), "data");
  await (await open()).stop();
});
afterAll(() => {
  rmSync(join(dataDir, ".."), { recursive: true });
});

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

it("offers both roles a Chinese-capable database while it is open, and stops without a trace", async () => {
  const database = await open();
  expect(await ask(database.appUrl, "SELECT current_user")).toBe("attest_app");
  await ask(database.ownerUrl, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
  expect(await ask(database.ownerUrl, "SELECT array_length(show_trgm('年假'), 1)")).toBeGreaterThan(
    0,
  );
  expect(readFileSync(join(dataDir, "database-url"), "utf8")).toBe(`${database.appUrl}\n`);
  expect(statSync(join(dataDir, "database-url")).mode & 0o777).toBe(0o600);
  await database.stop();
  expect(existsSync(join(dataDir, "database-url"))).toBe(false);
  expect(runningPostmaster(dataPaths(dataDir))).toBeUndefined();
});

it("gives the application no right to create anything", async () => {
  const { appUrl, stop } = await open();
  await expect(ask(appUrl, "CREATE TABLE t ()")).rejects.toThrow("permission denied");
  await expect(ask(appUrl, "CREATE SCHEMA s")).rejects.toThrow("permission denied");
  await expect(ask(appUrl, "CREATE DATABASE d")).rejects.toThrow("permission denied");
  await stop();
});

it("keeps its port from one run to the next", async () => {
  const first = await open();
  await first.stop();
  const second = await open();
  expect(second.appUrl).toBe(first.appUrl);
  await second.stop();
});

it("refuses a second start on the same folder, and lets a command join", async () => {
  const first = await open();
  await expect(open()).rejects.toThrow(
    `Attest already runs on ${dataDir} (process ${String(process.pid)}): stop it first, or set DATA_DIR to another folder.`,
  );
  const joined = await joinOrOpenDatabase({ dataDir, log: () => undefined });
  expect(joined).toMatchObject({ joined: true, appUrl: first.appUrl, ownerUrl: first.ownerUrl });
  await joined.stop();
  expect(await ask(first.appUrl, "SELECT 1")).toBe(1);
  await first.stop();
});

it("starts the database for a command when nothing runs", async () => {
  const own = await joinOrOpenDatabase({ dataDir, log: () => undefined });
  expect(own.joined).toBe(false);
  expect(await ask(own.appUrl, "SELECT 1")).toBe(1);
  await own.stop();
});

it("restarts a database killed under a running server, on the same address and with what was committed", async () => {
  const database = await open();
  await ask(database.ownerUrl, "CREATE TABLE survivor AS SELECT 42 AS answer");
  const killed = kill(runningPostmaster(dataPaths(dataDir)));
  await expect
    .poll(() => ask(database.ownerUrl, "SELECT answer FROM survivor").catch(String), {
      timeout: 15_000,
    })
    .toBe(42);
  expect(said.at(-1)).toBe("The database ended unexpectedly (SIGKILL); it is being restarted.");
  expect(runningPostmaster(dataPaths(dataDir))).not.toBe(killed);
  await database.stop();
});

it("goes on where a killed Attest left its database running", async () => {
  await leaveOrphan();
  const orphan = runningPostmaster(dataPaths(dataDir));
  writeFileSync(
    join(dataDir, "database.lock"),
    JSON.stringify({ pid: 1, identity: "a process of before" }),
  );
  const database = await open();
  expect(said.at(-1)).toBe(
    `Stopped the database that a killed Attest left behind (process ${String(orphan)}).`,
  );
  expect(await ask(database.ownerUrl, "SELECT answer FROM survivor")).toBe(42);
  await database.stop();
});

it("recovers when Attest and its database were both killed", async () => {
  await leaveOrphan();
  kill(runningPostmaster(dataPaths(dataDir)));
  const database = await open();
  expect(await ask(database.ownerUrl, "SELECT answer FROM survivor")).toBe(42);
  await database.stop();
});

it("takes a process that got the number of a dead database for what it is", () => {
  const pidFile = join(dataDir, "postgres", "postmaster.pid");
  writeFileSync(
    pidFile,
    `${String(process.pid)}\n${join(dataDir, "postgres")}\n0\n1\n\n127.0.0.1\n0 0\nready   \n`,
  );
  expect(runningPostmaster(dataPaths(dataDir))).toBeUndefined();
  rmSync(pidFile);
});

/** A database as it stands when its Attest is gone: running, and known to nobody. */
async function leaveOrphan(): Promise<void> {
  const paths = dataPaths(dataDir);
  const { postgres } = findBinaries(process.platform, process.arch);
  const port = Number(new URL(readFileSync(paths.ownerUrl, "utf8")).port);
  await startPostmaster({
    paths,
    postgres,
    runAs: chooseRunAs(postgres, paths),
    port,
    settings: DEFAULT_SETTINGS,
  });
}

function kill(pid = 0): number {
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, "SIGKILL");
  return pid;
}
