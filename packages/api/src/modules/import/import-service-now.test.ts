import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import type { ImportReport } from "./import-report.ts";
import type { ServiceNowImport } from "./import-service-now.ts";
import { importServiceNow } from "./import-service-now.ts";
import { SERVICE_NOW_COLUMNS } from "./service-now.columns.ts";

/** One row; what is not named is `?` or how an incident usually begins. */
function row(number: string, count: number, change: Record<string, string> = {}): string {
  const values: Record<string, string> = {
    number,
    incident_state: "Active",
    reassignment_count: "0",
    reopen_count: "0",
    sys_mod_count: String(count),
    caller_id: "Caller 1",
    opened_at: "1/3/2016 09:00",
    contact_type: "Phone",
    assignment_group: "Group 1",
    sys_updated_at: `1/3/2016 ${String(10 + count)}:00`,
    ...change,
  };
  return SERVICE_NOW_COLUMNS.map((column) => values[column] ?? "?").join(",");
}

const RESOLVED = { incident_state: "Resolved", assigned_to: "Resolver 1" };
const ENDED = { resolved_at: "1/3/2016 12:00", closed_at: "1/3/2016 13:00" };

/** Opened on Tuesday at 09:00, worked on at 10:00, waits from 11:00, resolved at 12:00, closed at 13:00. */
const WHOLE = [
  row("INC1", 0, { ...ENDED, incident_state: "New", updated_by: "x" }),
  row("INC1", 1, { ...ENDED, incident_state: "Awaiting User Info", assigned_to: "Resolver 1" }),
  row("INC1", 2, { ...ENDED, ...RESOLVED }),
  row("INC1", 3, { ...ENDED, ...RESOLVED, incident_state: "Closed" }),
];
const OTHER = [
  row("INC2", 0, { caller_id: "?", assignment_group: "?" }),
  row("INC2", 1, { assignment_group: "?", assigned_to: "Resolver 2" }),
];
const REOPENED = [
  row("INC3", 0, { assigned_to: "Resolver 1" }),
  row("INC3", 1, { ...RESOLVED }),
  row("INC3", 2, { reopen_count: "1", assignment_group: "Group 2", assigned_to: "Resolver 1" }),
];

let database: TestDatabase;
let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "attest-import-"))));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => void (database = await openTestDatabase()));
afterEach(() => database.close());

async function run(
  rows: readonly string[],
  change: Partial<ServiceNowImport> = {},
): Promise<ImportReport> {
  const path = join(folder, "log.csv");
  writeFileSync(path, `${SERVICE_NOW_COLUMNS.join(",")}\n${rows.join("\n")}\n`);
  const { dataSource } = database;
  return importServiceNow({ dataSource, path, customerName: "客户甲", mode: "WRITE", ...change });
}

async function sql<T>(text: string): Promise<T[]> {
  return database.dataSource.query<T[]>(text);
}

const TABLES = [
  "service_record",
  "service_cycle",
  "custody",
  "imported_incident",
  "industry_team",
  "staff",
  "engineer",
  "team_membership",
  "customer",
  "contact",
  "service_level",
  "service_calendar_year",
  "journal_entry",
];

/** Every row of every table with the transaction that wrote it: equal pictures mean that nothing was touched. */
async function picture(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const table of TABLES) {
    const rows = await sql<{ row: string }>(
      `SELECT t.xmin::text || ' ' || t::text AS row FROM ${table} t ORDER BY 1`,
    );
    tables[table] = rows.map((one) => one.row);
  }
  return tables;
}

/** The same without ids, times of now and transactions, which no two runs share. */
async function story(): Promise<unknown[]> {
  return [
    await sql(`SELECT r.number, r.version, r.status, r.created_at, r.subject, r.routing_reason, r.due_at, t.name AS team,
      s.name AS engineer, c.name AS contact, r.reassignment_count FROM service_record r LEFT JOIN industry_team t ON t.id = r.industry_team_id
      LEFT JOIN engineer e ON e.id = r.engineer_id LEFT JOIN staff s ON s.id = e.staff_id JOIN contact c ON c.id = r.contact_id ORDER BY 1`),
    await sql(`SELECT y.frame_id, y.number, y.opened_at, y.resolved_at, y.closed_at, y.resolution_due_at, y.resolution_excluded,
      y.resolution_working_seconds, y.pauses, t.name AS team FROM service_cycle y LEFT JOIN industry_team t ON t.id = y.attributed_team_id ORDER BY 1`),
    await sql(`SELECT r.number, u.from_at, u.to_at, t.name AS team, s.name AS engineer FROM custody u JOIN service_record r ON r.id = u.service_record_id
      LEFT JOIN industry_team t ON t.id = u.industry_team_id LEFT JOIN engineer e ON e.id = u.engineer_id LEFT JOIN staff s ON s.id = e.staff_id ORDER BY 1, 2`),
    await sql(
      "SELECT target, occurred_at, payload->>'key' AS key FROM journal_entry WHERE action = 'incident.update' ORDER BY 1, 3",
    ),
  ];
}

const counts = ({ created, updated, unchanged }: ImportReport): number[] => [
  created,
  updated,
  unchanged,
];

describe("an imported incident", () => {
  it("becomes a record under its own number, judged on the log's own times", async () => {
    const report = await run(WHOLE);
    expect(report).toMatchObject({
      rows: 4,
      records: 1,
      cycles: 1,
      created: 1,
      refused: [],
      odd: [],
    });
    const [record] =
      await sql(`SELECT number, origin, status, channel, extract(epoch FROM created_at)::int AS created_at,
      identity_check_id, routing_reason FROM service_record`);
    expect(record).toEqual({
      number: "INC1",
      origin: "IMPORTED",
      status: "CLOSED",
      channel: "PHONE",
      created_at: 1_456_794_000,
      identity_check_id: null,
      routing_reason: "导入:日志最终的处理组为“Group 1”。",
    });
    const [cycle] =
      await sql(`SELECT frame_id, response_excluded, resolution_excluded, close_reason, resolution_target_minutes,
      resolution_working_seconds, resolution_wall_seconds, jsonb_array_length(pauses) AS pauses, archive,
      extract(epoch FROM resolution_due_at - opened_at)::int AS due FROM service_cycle`);
    expect(cycle).toEqual({
      frame_id: "INC1",
      response_excluded: true,
      resolution_excluded: false,
      close_reason: null,
      resolution_target_minutes: 2_400,
      // Three hours less the one it waited for the customer; due after five workdays of eight hours and that hour.
      resolution_working_seconds: 2 * 3_600,
      resolution_wall_seconds: 3 * 3_600,
      pauses: 1,
      archive: null,
      due: 7 * 86_400 + 3_600,
    });
  });

  it("has every update in the journal at its own time, and nobody's name", async () => {
    await run(WHOLE);
    const entries = await sql<{ occurred: number; payload: Record<string, unknown> }>(
      `SELECT extract(epoch FROM occurred_at)::int AS occurred, payload FROM journal_entry
       WHERE action = 'incident.update' AND target = 'INC1' ORDER BY seq`,
    );
    expect(entries.map(({ occurred }) => (occurred - 1_456_794_000) / 3_600)).toEqual([1, 2, 3, 4]);
    const [contact] = await sql<{ id: string }>("SELECT id FROM contact");
    expect(entries[0]?.payload).toMatchObject({ state: "New", contactId: contact?.id });
    const [journal] = await sql<{ text: string }>(
      "SELECT string_agg(payload::text, '') AS text FROM journal_entry",
    );
    expect(journal?.text).not.toMatch(/Caller|Resolver/);
  });

  it("was held without gap or overlap, and is held on by whom the log names last", async () => {
    await run(WHOLE);
    const chain = await sql<{
      from_at: Date;
      to_at: Date | null;
      team: string | null;
      engineer: string | null;
    }>(
      `SELECT from_at, to_at, t.name AS team, s.name AS engineer FROM custody c LEFT JOIN industry_team t ON t.id = c.industry_team_id
       LEFT JOIN engineer e ON e.id = c.engineer_id LEFT JOIN staff s ON s.id = e.staff_id ORDER BY from_at`,
    );
    expect(chain.map(({ team, engineer }) => [team, engineer])).toEqual([
      [null, null],
      ["Group 1", null],
      ["Group 1", "Resolver 1"],
    ]);
    expect(chain.slice(0, -1).map(({ to_at }) => to_at)).toEqual(
      chain.slice(1).map(({ from_at }) => from_at),
    );
    expect(chain.at(-1)?.to_at).toBeNull();
  });

  it("without a final group waits in the customer-service manager's queue, its outcome nobody's", async () => {
    await run([...OTHER, row("INC2", 2, { incident_state: "Closed", assignment_group: "?" })]);
    expect(
      await sql(`SELECT r.industry_team_id, r.routing_reason, c.name AS contact, y.attributed_team_id, y.attributed_engineer_id
        FROM service_record r JOIN contact c ON c.id = r.contact_id JOIN service_cycle y ON y.id = r.current_cycle_id`),
    ).toEqual([
      {
        industry_team_id: null,
        routing_reason: "导入:日志最终未写明处理组(?),等待客服经理指派。",
        contact: "Caller 1",
        attributed_team_id: null,
        attributed_engineer_id: null,
      },
    ]);
  });

  it("that names no caller has the contact that stands for it, and is reported odd", async () => {
    const report = await run([row("INC4", 0, { caller_id: "?" })]);
    expect(report.odd.map(({ reason }) => reason.split(":")[0])).toEqual(["CALLER_MISSING"]);
    expect(
      await sql("SELECT c.name FROM service_record r JOIN contact c ON c.id = r.contact_id"),
    ).toEqual([{ name: "日志未写明" }]);
  });

  it("that was reopened has a cycle for each pass, the first judged and attributed by itself", async () => {
    expect(await run(REOPENED)).toMatchObject({ records: 1, cycles: 2 });
    const cycles =
      await sql(`SELECT y.number, y.frame_id, y.closed_at IS NULL AS open, y.resolution_working_seconds AS worked,
      y.resolution_excluded AS excluded, t.name AS team, r.current_cycle_id = y.id AS current
      FROM service_cycle y JOIN service_record r ON r.id = y.service_record_id LEFT JOIN industry_team t ON t.id = y.attributed_team_id ORDER BY y.number`);
    expect(cycles).toEqual([
      {
        number: 1,
        frame_id: "INC3",
        open: false,
        worked: 7_200,
        excluded: false,
        team: "Group 1",
        current: false,
      },
      {
        number: 2,
        frame_id: "INC3#2",
        open: true,
        worked: null,
        excluded: false,
        team: null,
        current: true,
      },
    ]);
  });

  it("whose reopening is not in the log is not judged on either side of it", async () => {
    await run([row("INC5", 4, { reopen_count: "1" })]);
    expect(
      await sql("SELECT number, resolution_excluded FROM service_cycle ORDER BY number"),
    ).toEqual([
      { number: 1, resolution_excluded: true },
      { number: 2, resolution_excluded: true },
    ]);
  });

  it("that is resolved and not closed waits for the customer's word, as a request to close does", async () => {
    await run(WHOLE.slice(0, 3));
    const [found] =
      await sql(`SELECT status, y.resolved_at, y.resolution_stopped_at, extract(epoch FROM closure_requested_at)::int AS asked,
      y.pauses FROM service_record r JOIN service_cycle y ON y.id = r.current_cycle_id`);
    expect(found).toMatchObject({
      status: "PENDING_CONSENT",
      resolved_at: null,
      resolution_stopped_at: null,
      asked: 1_456_804_800,
      pauses: [
        { reason: "WAITING_CUSTOMER" },
        { reason: "PENDING_CONSENT", from: 1_456_804_800, to: null },
      ],
    });
  });
});

describe("the people of a log", () => {
  it("are engineers who cannot sign in, each in the team of the latest update", async () => {
    await run([...WHOLE, ...OTHER, ...REOPENED]);
    const staff =
      await sql(`SELECT s.name, s.password_hash, s.email LIKE 'imported-%@imported.invalid' AS unreachable, t.name AS team
      FROM staff s JOIN engineer e ON e.staff_id = s.id LEFT JOIN team_membership m ON m.engineer_id = e.id AND m.valid_to IS NULL
      LEFT JOIN industry_team t ON t.id = m.industry_team_id ORDER BY s.name`);
    expect(staff).toEqual([
      { name: "Resolver 1", password_hash: null, unreachable: true, team: "Group 1" },
      { name: "Resolver 2", password_hash: null, unreachable: true, team: null },
    ]);
  });

  it("move to another team when a longer log shows them there later", async () => {
    await run(WHOLE);
    await run([
      ...WHOLE,
      row("INC6", 0, {
        sys_updated_at: "2/3/2016 09:00",
        assigned_to: "Resolver 1",
        assignment_group: "Group 2",
      }),
    ]);
    expect(
      await sql(
        "SELECT t.name, m.valid_to IS NULL AS now FROM team_membership m JOIN industry_team t ON t.id = m.industry_team_id ORDER BY 1",
      ),
    ).toEqual([
      { name: "Group 1", now: false },
      { name: "Group 2", now: true },
    ]);
  });

  it("are found again after they were renamed here", async () => {
    await run(WHOLE);
    await sql("UPDATE industry_team SET name = '一线'");
    await sql("UPDATE staff SET name = '王工'");
    await run([...WHOLE, row("INC7", 0, { assigned_to: "Resolver 1" })]);
    expect(await sql("SELECT name FROM industry_team")).toEqual([{ name: "一线" }]);
    expect(await sql("SELECT name FROM staff")).toEqual([{ name: "王工" }]);
  });
});

describe("a second run", () => {
  it("changes nothing", async () => {
    expect(counts(await run([...WHOLE, ...OTHER, ...REOPENED]))).toEqual([3, 0, 0]);
    const before = await picture();
    expect(counts(await run([...WHOLE, ...OTHER, ...REOPENED]))).toEqual([0, 0, 3]);
    expect(await picture()).toEqual(before);
  });

  it("with only part of what is stored takes nothing away", async () => {
    await run(WHOLE);
    const before = await picture();
    expect(counts(await run(WHOLE.slice(0, 2)))).toEqual([0, 0, 1]);
    expect(await picture()).toEqual(before);
  });

  it("with a longer log adds what is new, completes what was cut, and touches nothing else", async () => {
    const others = [...OTHER, ...REOPENED].map((line) => line.replace("Resolver 1", "Resolver 3"));
    await run([...others, ...WHOLE.slice(0, 2)]);
    const before = await picture();
    expect(counts(await run([...others, ...WHOLE, row("INC8", 0)]))).toEqual([1, 1, 2]);
    const after = await picture();
    const own = await sql<{ id: string }>(
      "SELECT id FROM service_record WHERE number IN ('INC1', 'INC8')",
    );
    for (const table of TABLES) {
      const touched = before[table]?.filter((one) => !after[table]?.includes(one)) ?? [];
      expect(
        touched.filter((one) => !own.some(({ id }) => one.includes(id))),
        table,
      ).toEqual([]);
    }
    expect(after["journal_entry"]?.filter((one) => one.includes("incident.update"))).toHaveLength(
      10,
    );
  });

  it("with a longer log ends where the whole log at once would have", async () => {
    await run([...WHOLE.slice(0, 2), ...REOPENED.slice(0, 2), ...OTHER]);
    await run([...WHOLE, ...REOPENED, ...OTHER]);
    const grown = await story();
    await database.close();
    database = await openTestDatabase();
    await run([...WHOLE, ...REOPENED, ...OTHER]);
    const atOnce = await story();
    const [records] = grown as { version: number }[][];
    expect(records?.map(({ version }) => version)).toEqual([2, 1, 2]);
    expect([records?.map((one) => ({ ...one, version: 1 })), ...grown.slice(1)]).toEqual(atOnce);
  });

  it("finishes one that was cut between two batches", async () => {
    const rows = [...WHOLE, ...OTHER, ...REOPENED];
    const cut = run(rows, {
      batchSize: 1,
      onProgress: () => {
        throw new Error("killed");
      },
    });
    await expect(cut).rejects.toThrow("killed");
    expect(await sql("SELECT number FROM service_record")).toEqual([{ number: "INC1" }]);
    expect(counts(await run(rows))).toEqual([2, 0, 1]);
    expect(
      await sql("SELECT count(*)::int AS n FROM journal_entry WHERE action = 'incident.update'"),
    ).toEqual([{ n: 9 }]);
  });

  it("beside another one makes nothing twice", async () => {
    const rows = [...WHOLE, ...OTHER, ...REOPENED];
    const reports = await Promise.all([run(rows, { batchSize: 1 }), run(rows, { batchSize: 1 })]);
    expect(reports.map(({ created }) => created).reduce((sum, one) => sum + one)).toBe(3);
    expect(await sql("SELECT count(*)::int AS n FROM service_record")).toEqual([{ n: 3 }]);
    expect(await sql("SELECT count(*)::int AS n FROM industry_team")).toEqual([{ n: 2 }]);
    expect(await sql("SELECT count(*)::int AS n FROM customer")).toEqual([{ n: 1 }]);
  });

  it("leaves a record alone that somebody worked on here, and says so", async () => {
    await run(WHOLE.slice(0, 2));
    await sql("UPDATE service_record SET version = 2");
    const before = await picture();
    const report = await run(WHOLE);
    expect(report.refused.map(({ line, reason }) => [line, reason.split(":")[0]])).toEqual(
      [2, 3, 4, 5].map((line) => [line, "CHANGED_HERE"]),
    );
    expect(await picture()).toEqual(before);
  });

  it("for another customer takes none of the first one's incidents", async () => {
    await run(WHOLE);
    const report = await run(WHOLE, { customerName: "客户乙" });
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 0, odd: [] });
    expect(report.refused.map(({ reason }) => reason.split(":")[0])).toEqual(
      Array(4).fill("NUMBER_TAKEN"),
    );
  });
});

describe("a dry run", () => {
  it("reports what a run would do, and writes nothing", async () => {
    const before = await picture();
    const told = await run([...WHOLE, "nonsense"], { mode: "DRY_RUN" });
    expect(await picture()).toEqual(before);
    const done = await run([...WHOLE, "nonsense"]);
    const measures = { seconds: 0, peakMemoryMB: 0 };
    expect({ ...told, ...measures }).toEqual({ ...done, ...measures });
    expect(told.refused).toHaveLength(1);
  });

  it("tells what a longer log would complete", async () => {
    await run(WHOLE.slice(0, 2));
    const before = await picture();
    expect(counts(await run([...WHOLE, ...OTHER], { mode: "DRY_RUN" }))).toEqual([1, 1, 0]);
    expect(await picture()).toEqual(before);
  });
});
