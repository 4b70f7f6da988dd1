import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "../environment.ts";

const MAIN = join(import.meta.dirname, "../../packages/api/dist/main.js");

/** Longer than the 90 seconds of a first start, as the tests run beside it. */
const READY_WITHIN_MS = 240_000;
const STOP_WITHIN_MS = 15_000;

/** Where a running product is. */
export interface ProductPlace {
  readonly url: string;
  readonly dataDir: string;
}

/** The built product as a process of its own. */
export interface Product extends ProductPlace {
  /** Stops it as an operator does; fails when anything of it is left. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built product on an empty data folder, with the demo company, and does not wait for it.
 *
 * @param settings further environment variables
 * @see waitUntilReady
 */
export async function startProduct(
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  return start({ DEMO: "on", ...settings });
}

/** Starts a second instance on the database of another, without jobs, and waits for it. */
export async function joinProduct({ dataDir }: ProductPlace): Promise<Product> {
  const DATABASE_URL = readFileSync(join(dataDir, "database-url"), "utf8").trim();
  const product = await start({ DATABASE_URL, WORKER: "off" });
  await waitUntilReady(product);
  return product;
}

/** Waits until `/readyz` answers 200. */
export async function waitUntilReady({ url }: ProductPlace): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (performance.now() < deadline) {
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.status === 200) {
      return;
    }
    await sleep(200);
  }
  throw new Error(`The product at ${url} is not ready after ${String(READY_WITHIN_MS / 1000)} s.`);
}

async function start(settings: Readonly<Record<string, string>>): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), "attest-product-"));
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const own = {
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    RATE_LIMIT: "off",
  };
  const others = {
    DATABASE_URL: undefined,
    SMTP_URL: undefined,
    IMAP_URL: undefined,
    WORKER: "on",
  };
  const child = spawn(process.execPath, ["--enable-source-maps", MAIN], {
    env: environmentWith({ ...others, ...own, ...settings }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = listenTo(child);
  child.once("exit", (code) => {
    if (code !== 0) {
      console.error(`The product ended with ${String(code)}.\n${said()}`);
    }
  });
  return { url, dataDir, stop: () => stop(child, dataDir) };
}

function listenTo(child: ChildProcess): () => string {
  let output = "";
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-20_000));
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return () => output;
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    process.kill(pidIn(join(dataDir, "attest.pid")) ?? child.pid ?? 0, "SIGTERM");
    await Promise.race([once(child, "exit"), sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
  }
  const left = [
    child.exitCode === null ? child.pid : undefined,
    pidIn(join(dataDir, "postgres/postmaster.pid")),
  ];
  const alive = left.filter((pid) => pid !== undefined && isAlive(pid));
  rmSync(dataDir, { recursive: true, force: true });
  if (alive.length > 0) {
    child.kill("SIGKILL");
    throw new Error(
      `The product was told to stop, and these processes are left: ${alive.join(", ")}.`,
    );
  }
}

function pidIn(file: string): number | undefined {
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
