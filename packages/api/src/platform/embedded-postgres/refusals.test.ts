import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { StartRefusal } from "../start-refusal.ts";
import { findBinaries } from "./binaries.ts";
import { openDatabase } from "./open-database.ts";
import { refusalForFileError, refusalForOutput } from "./refusals.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "attest-refusals-"))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function refusal(dataDir: string): Promise<string> {
  const error: unknown = await openDatabase({ dataDir, log: () => undefined }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartRefusal);
  return (error as StartRefusal).message;
}

it("refuses a data folder that is a file, or lies in one", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(await refusal(file)).toBe(`The data folder ${file} is not a folder: set DATA_DIR to one.`);
  expect(await refusal(join(file, "data"))).toContain("is not a folder");
});

it("refuses a data folder it cannot write", async () => {
  // The kernel's own folders refuse root too.
  const closed =
    process.getuid?.() === 0 && process.platform === "linux"
      ? "/sys/kernel"
      : join(folder, "closed");
  if (closed.startsWith(folder)) {
    mkdirSync(closed);
    chmodSync(closed, 0o500);
  }
  expect(await refusal(closed)).toMatch(/^The data folder \S+ cannot be written: /);
});

it("refuses the data of a newer PostgreSQL, and of an older one", async () => {
  const cluster = join(folder, "postgres");
  mkdirSync(cluster);
  writeFileSync(join(folder, "secrets.json"), '{"ownerPassword":"a","appPassword":"b"}');
  writeFileSync(join(cluster, "PG_VERSION"), "19\n");
  expect(await refusal(folder)).toBe(
    `The data in ${folder} is of PostgreSQL 19, this Attest has 18: start it with the newer Attest that wrote it.`,
  );
  writeFileSync(join(cluster, "PG_VERSION"), "17\n");
  expect(await refusal(folder)).toContain("restore it from a backup instead");
});

it("refuses a database whose passwords are lost or unreadable", async () => {
  mkdirSync(join(folder, "postgres"));
  expect(await refusal(folder)).toContain(
    `The passwords of the database are missing from ${folder}/secrets.json`,
  );
  writeFileSync(join(folder, "secrets.json"), '{"ownerPass');
  expect(await refusal(folder)).toContain("put the file back from a backup");
});

it("quotes what PostgreSQL said last when it dies at the start", async () => {
  const options = { dataDir: folder, log: () => undefined, settings: { shared_buffers: "a lot" } };
  await expect(openDatabase(options)).rejects.toThrow(
    'PostgreSQL did not start: FATAL:  invalid value for parameter "shared_buffers": "a lot"',
  );
});

it("names a platform without a PostgreSQL of ours", () => {
  expect(() => findBinaries("sunos", "sparc")).toThrow(
    "There is no embedded PostgreSQL for sunos-sparc: set DATABASE_URL to a PostgreSQL 18 server of your own.",
  );
});

it.each(["ENOSPC", "EDQUOT"])("says that the disk is full for %s", (code) => {
  const error = refusalForFileError(Object.assign(new Error("write"), { code }), "/data");
  expect(error).toMatchObject({
    message: expect.stringMatching(/^The disk that holds the data folder \/data is full/) as string,
  });
});

it("takes what Node makes of a read-only disk for an unwritable folder", () => {
  const error = Object.assign(new Error("mkdir"), { code: "ENOENT", syscall: "mkdir" });
  expect(refusalForFileError(error, "/data")).toBeInstanceOf(StartRefusal);
});

it("says that the disk is full when PostgreSQL found out first", () => {
  const output =
    "FATAL:  could not write to file: No space left on device\nHINT:  Check free disk space.";
  expect(refusalForOutput("PostgreSQL", output, "/data").message).toContain("/data is full");
});

it("lets a defect through as it is", () => {
  const defect = new TypeError("undefined is not a function");
  expect(refusalForFileError(defect, "/data")).toBe(defect);
});
