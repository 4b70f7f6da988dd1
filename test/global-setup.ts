import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../packages/api/src/platform/embedded-postgres/open-database.ts";

/** What a crash of the machine would destroy is thrown away after the run anyway. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "200",
};

/**
 * One PostgreSQL for the whole run, in a temporary folder; test files clone their databases in it.
 * TEST_DATABASE_URL names a server to use instead, by the URL of a superuser.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given !== undefined) {
    project.provide("ownerUrl", given);
    return () => Promise.resolve();
  }
  const dataDir = mkdtempSync(join(tmpdir(), "attest-test-"));
  const database = await openDatabase({ dataDir, log: console.warn, settings: SETTINGS });
  project.provide("ownerUrl", database.ownerUrl);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
