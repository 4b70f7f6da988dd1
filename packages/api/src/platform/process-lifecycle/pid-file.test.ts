import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { writePidFile } from "./pid-file.ts";

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(join(tmpdir(), "attest-pid-"))));
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

it("names the process to signal while it serves, and nothing afterwards", () => {
  const remove = writePidFile(dataDir);
  expect(readFileSync(join(dataDir, "attest.pid"), "utf8")).toBe(`${String(process.pid)}\n`);
  remove();
  expect(existsSync(join(dataDir, "attest.pid"))).toBe(false);
});

it("leaves the file to the first instance of a data folder", () => {
  const removeFirst = writePidFile(dataDir);
  writePidFile(dataDir)();
  expect(existsSync(join(dataDir, "attest.pid"))).toBe(true);
  removeFirst();
});

it("takes over from a killed instance whose number another process has by now", () => {
  writeFileSync(
    join(dataDir, "attest.lock"),
    JSON.stringify({ pid: process.ppid, identity: "an earlier process" }),
  );
  writeFileSync(join(dataDir, "attest.pid"), `${String(process.ppid)}\n`);
  const remove = writePidFile(dataDir);
  expect(readFileSync(join(dataDir, "attest.pid"), "utf8")).toBe(`${String(process.pid)}\n`);
  remove();
});
