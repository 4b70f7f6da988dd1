import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ImportReport } from "@attest/api/modules/import/import-report";
import { importServiceNow } from "@attest/api/modules/import/import-service-now";
import { openTestDatabase, type TestDatabase } from "@attest/api/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const LOG = fileURLToPath(
  new URL("../../../shared/data/uci/incident_event_log_part1.csv.xz", import.meta.url),
);
const COUNT = fileURLToPath(new URL("count-from-csv.mjs", import.meta.url));

interface Figures {
  readonly rows: number;
  readonly records: number;
  readonly cycles: number;
  readonly perGroup: Readonly<Record<string, number>>;
  readonly reassigned: number;
  readonly shareReassigned: number;
  readonly reopened: number;
}

describe.skipIf(!existsSync(LOG))(`the import of a real company's incident log (${LOG})`, () => {
  let database: TestDatabase;
  let counted: Figures;
  let first: ImportReport;

  async function run(mode: "WRITE" | "DRY_RUN"): Promise<ImportReport> {
    const { dataSource, statements } = database;
    const onProgress = (): void => void (statements.length = 0);
    return importServiceNow({
      dataSource,
      path: LOG,
      customerName: "ServiceNow 导入",
      mode,
      onProgress,
    });
  }

  async function sql<T>(text: string): Promise<T[]> {
    return database.dataSource.query<T[]>(text);
  }

  beforeAll(async () => {
    database = await openTestDatabase();
    counted = JSON.parse(
      execFileSync(process.execPath, [COUNT, LOG], { encoding: "utf8" }),
    ) as Figures;
    first = await run("WRITE");
    const rate = Math.round(first.rows / first.seconds);
    console.log(`import: ${rate} rows/s, ${first.seconds} s, peak memory ${first.peakMemoryMB} MB`);
  }, 300_000);
  afterAll(() => database.close());

  it("takes every row of every incident", () => {
    const { rows, records, cycles } = counted;
    expect(first).toMatchObject({
      rows,
      records,
      cycles,
      created: records,
      updated: 0,
      refused: [],
    });
    expect([rows, records, cycles]).toEqual([119_998, 20_769, 21_045]);
  });

  it("stores what a separate count of the lines gives, group by group", async () => {
    const groups = await sql<{ group: string; n: number }>(
      `SELECT coalesce(t.name, '?') AS group, count(*)::int AS n FROM service_record r
       LEFT JOIN industry_team t ON t.id = r.industry_team_id GROUP BY 1`,
    );
    expect(Object.fromEntries(groups.map(({ group, n }) => [group, n]))).toEqual(counted.perGroup);
    expect(counted.perGroup["?"]).toBe(2157);
    const [stored] = await sql<Omit<Figures, "perGroup">>(
      `SELECT (SELECT count(*)::int FROM journal_entry WHERE action = 'incident.update') AS rows,
         count(*)::int AS records, (SELECT count(*)::int FROM service_cycle) AS cycles,
         count(*) FILTER (WHERE reassignment_count > 0)::int AS reassigned,
         avg((reassignment_count > 0)::int)::float8 AS "shareReassigned",
         (SELECT count(DISTINCT service_record_id)::int FROM service_cycle WHERE number > 1) AS reopened
       FROM service_record`,
    );
    const { rows, records, cycles, reassigned, reopened, shareReassigned } = counted;
    expect(stored).toMatchObject({ rows, records, cycles, reassigned, reopened });
    expect(stored?.shareReassigned).toBeCloseTo(shareReassigned, 12);
  });

  it("leaves every record with one unbroken chain of custody from its opening on", async () => {
    const broken = await sql(
      `SELECT r.number FROM service_record r WHERE (SELECT coalesce(bool_and(from_at = coalesce(before, r.created_at))
         AND count(*) FILTER (WHERE to_at IS NULL) = 1, false)
       FROM (SELECT from_at, to_at, lag(to_at) OVER (ORDER BY from_at) AS before FROM custody c
             WHERE c.service_record_id = r.id) AS chain) IS NOT TRUE LIMIT 5`,
    );
    expect(broken).toEqual([]);
  });

  it("judges every cycle whose times the log knows", async () => {
    const [clocks] = await sql<Record<string, number>>(
      `SELECT count(*) FILTER (WHERE NOT response_excluded)::int AS responses,
         count(*) FILTER (WHERE resolution_provisional)::int AS provisional,
         count(*) FILTER (WHERE resolution_excluded)::int AS excluded,
         count(*) FILTER (WHERE NOT resolution_excluded AND resolution_stopped_at <= resolution_due_at)::int AS met,
         count(*) FILTER (WHERE NOT resolution_excluded AND resolution_stopped_at > resolution_due_at)::int AS breached,
         count(*) FILTER (WHERE NOT resolution_excluded AND resolution_stopped_at IS NULL)::int AS running
       FROM service_cycle`,
    );
    console.log("import: resolution clocks", clocks);
    expect(clocks).toMatchObject({ responses: 0, provisional: 0 });
  });

  it("changes nothing when it is run again, dry or not", async () => {
    const before = await sql("SELECT max(seq) FROM journal_entry");
    const again = { created: 0, updated: 0, unchanged: counted.records, refused: [] };
    expect(await run("DRY_RUN")).toMatchObject(again);
    expect(await run("WRITE")).toMatchObject({ ...again, odd: first.odd });
    expect(await sql("SELECT max(seq) FROM journal_entry")).toEqual(before);
    expect(await sql("SELECT max(version) AS v FROM service_record")).toEqual([{ v: 1 }]);
  }, 300_000);
});
