import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

it("gives every test file an empty database of its own", async () => {
  const rows: { n: string }[] = await database.dataSource.query("SELECT count(*) AS n FROM staff");
  expect(rows[0]?.n).toBe("0");
  expect(database.statements).toHaveLength(1);
});

it("works as the application's role, which cannot touch what is in the journal", async () => {
  await expect(database.dataSource.query("DELETE FROM journal_entry")).rejects.toThrow(
    /permission denied/,
  );
});

it("lets the application's role put a job into the queue", async () => {
  await database.dataSource.query("SELECT graphile_worker.add_job('nothing', '{}')");
  const rows: unknown[] = await database.dataSource.query("SELECT * FROM graphile_worker.jobs");
  expect(rows).toHaveLength(1);
});
