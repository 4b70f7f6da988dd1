import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createJobContext } from "../platform/jobs/start-worker.ts";
import { journalJobs } from "../modules/journal-view/journal-view.jobs.ts";
import { closePath, CLOSED, OPENED, openPath, openPathApi } from "../testing/record-path.ts";
import { openTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import type { TestApi } from "../testing/test-api.ts";
import { exportCommand } from "../modules/export/export.command.ts";
import { backupCommand, restoreCommand } from "./backup.command.ts";
import { readExportFilter } from "./read-export-filter.ts";
import { verifyJournal } from "./verify-journal.ts";

const QUIET = { write: (): boolean => true };
const COUNT = 1_200;
const folder = mkdtempSync(join(tmpdir(), "attest-backup-"));
const kept = join(folder, "kept");

let api: TestApi;
beforeAll(async () => {
  api = await openPathApi();
  const path = await openPath(api, OPENED);
  await closePath(api, path, CLOSED);
  await openPath(api, CLOSED);
  await multiply(path.id);
  await seal(api.dataSource);
  const { exitCode, json } = await backupCommand({ ownerUrl: api.url }, [kept], QUIET);
  expect(exitCode, JSON.stringify(json)).toBe(0);
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

/** So many records more, each with a cycle of its own and a journal entry. */
async function multiply(id: string): Promise<void> {
  await api.dataSource.query(
    `WITH n AS MATERIALIZED (SELECT i, gen_random_uuid() AS record, gen_random_uuid() AS cycle FROM generate_series(1, $2) i),
     r AS (INSERT INTO service_record SELECT (jsonb_populate_record(s, jsonb_build_object('id', n.record, 'number', 'SR-209901-' || n.i,
       'current_cycle_id', n.cycle, 'content', '第' || n.i || E'条\\t\\\\N\\n“内容”'))).* FROM service_record s, n WHERE s.id = $1)
     INSERT INTO service_cycle SELECT (jsonb_populate_record(c, jsonb_build_object('id', n.cycle, 'service_record_id', n.record,
       'frame_id', 'F-' || n.i))).* FROM service_cycle c, n WHERE c.service_record_id = $1`,
    [id, COUNT],
  );
  await api.transact((unit) => {
    for (let n = 0; n < COUNT; n += 1) {
      unit.journal({ action: "thing.made", target: `t${String(n)}`, area: "ORGANISATION" });
    }
    return Promise.resolve();
  });
}

async function seal(dataSource: TestDatabase["dataSource"]): Promise<void> {
  const context = createJobContext({ dataSource, environment: api.environment });
  for (const run of Object.values(journalJobs)) {
    await run(context, null);
  }
}

/** An empty database, migrated, as a new data folder holds it. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await openTestDatabase();
  await database.dataSource.query("DELETE FROM company");
  return database;
}

const countsOf = (database: Pick<TestDatabase, "dataSource">): Promise<unknown> =>
  database.dataSource.query(
    `SELECT c.relname AS name, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM public.%I', c.relname), false, true, '')))[1]::text AS rows
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );

describe("a backup that is restored", () => {
  it("has every row, 1,000 random records equal, a whole journal with the same head, and works on", async () => {
    const target = await emptyDatabase();
    try {
      const { exitCode, json, text } = await restoreCommand(
        { ownerUrl: target.url },
        [kept],
        QUIET,
      );
      expect([exitCode, text]).toEqual([0, expect.stringContaining("are back")]);
      expect(json).toMatchObject({ journal: { entries: expect.any(Number) as number } });
      expect(await countsOf(target)).toEqual(await countsOf(api));
      const ids: { id: string }[] = await api.dataSource.query(
        "SELECT id FROM service_record ORDER BY random() LIMIT 1000",
      );
      expect(ids).toHaveLength(1_000);
      const rows = (database: Pick<TestDatabase, "dataSource">): Promise<unknown> =>
        database.dataSource.query(
          "SELECT to_jsonb(r)::text || to_jsonb(c)::text AS text FROM service_record r JOIN service_cycle c ON c.id = r.current_cycle_id WHERE r.id = ANY($1) ORDER BY r.id",
          [ids.map(({ id }) => id)],
        );
      expect(await rows(target)).toEqual(await rows(api));
      await expectWholeJournal(target);
      const keys = (database: Pick<TestDatabase, "dataSource">): Promise<unknown> =>
        database.dataSource.query(
          "SELECT conname, pg_get_constraintdef(oid) AS is FROM pg_constraint WHERE contype = 'f' ORDER BY 1",
        );
      expect(await keys(target)).toEqual(await keys(api));
    } finally {
      await target.close();
    }
  });

  it("is refused by a database that is not empty, which stays as it was", async () => {
    const before = await countsOf(api);
    const { exitCode, text } = await restoreCommand({ ownerUrl: api.url }, [kept], QUIET);
    expect([exitCode, text]).toEqual([1, expect.stringMatching(/^CONFLICT: .*not empty/)]);
    expect(await countsOf(api)).toEqual(before);
  });

  it.each([
    ["a byte that was flipped", (path: string): void => flip(path)],
    ["a file that was cut", (path: string): void => truncateSync(path, 20)],
    ["a file that is gone", (path: string): void => rmSync(path)],
  ])("is refused with %s, and nothing is written", async (_, spoil) => {
    const target = await emptyDatabase();
    const spoilt = mkdtempSync(join(folder, "spoilt-"));
    try {
      rmSync(spoilt, { recursive: true });
      await backupCommand({ ownerUrl: api.url }, [spoilt], QUIET);
      spoil(join(spoilt, "data", "public.service_record.copy.gz"));
      const { exitCode, text } = await restoreCommand({ ownerUrl: target.url }, [spoilt], QUIET);
      expect([exitCode, text]).toEqual([1, expect.stringContaining("missing or damaged")]);
      expect(await target.dataSource.query("SELECT 1 FROM service_record")).toEqual([]);
    } finally {
      await target.close();
    }
  });

  it("is refused when its journal was rewritten, even with fitting checksums", async () => {
    const target = await emptyDatabase();
    try {
      const manifest = JSON.parse(readFileSync(join(kept, "manifest.json"), "utf8")) as {
        journal: { head: string };
      };
      const forged = { ...manifest, journal: { ...manifest.journal, head: "0".repeat(64) } };
      writeFileSync(join(kept, "manifest.json"), JSON.stringify(forged));
      const { exitCode, text } = await restoreCommand({ ownerUrl: target.url }, [kept], QUIET);
      writeFileSync(join(kept, "manifest.json"), JSON.stringify(manifest));
      expect([exitCode, text]).toEqual([1, expect.stringContaining("not the one")]);
      expect(await target.dataSource.query("SELECT 1 FROM journal_entry")).toEqual([]);
    } finally {
      await target.close();
    }
  });
});

describe("the folder of a backup", () => {
  it.each([[[]], [["a", "b"]], [["--wrong"]]])("answers %j with one sentence", async (argv) => {
    const { exitCode } = await backupCommand({ ownerUrl: api.url }, argv, QUIET);
    expect(exitCode).toBe(1);
  });

  it("is not written into when there is something in it, and no backup without its manifest", async () => {
    const { text } = await backupCommand({ ownerUrl: api.url }, [kept], QUIET);
    expect(text).toContain("not empty");
    const { text: none } = await restoreCommand({ ownerUrl: api.url }, [folder], QUIET);
    expect(none).toContain("There is no backup");
    expect(readdirSync(kept).sort()).toEqual(["data", "manifest.json"]);
  });
});

async function expectWholeJournal(target: TestDatabase): Promise<void> {
  const out = join(folder, "journal.jsonl");
  const deps = { dataSource: target.dataSource, readFilter: readExportFilter };
  await exportCommand(deps, ["journal", "--format", "jsonl", "--out", out]);
  const { json, exitCode } = await verifyJournal([out]);
  expect([exitCode, json]).toEqual([0, expect.objectContaining({ ok: true })]);
  expect((json as { entries: number }).entries).toBeGreaterThan(COUNT);
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
