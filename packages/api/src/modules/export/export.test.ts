import { readFileSync, rmSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExportFilter } from "../../commands/read-export-filter.ts";
import { verifyJournal } from "../../commands/verify-journal.ts";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import { newId } from "../../platform/random.ts";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { journalJobs } from "../journal-view/journal-view.jobs.ts";
import { exportCommand, type ExportDeps } from "./export.command.ts";

const STARTS = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "＝",
  "＋",
  "－",
  "＠",
  " =",
  "\u200B=",
  "\t=",
  "\uFEFF=",
];
const BODIES = [
  'HYPERLINK("http://x/","y")',
  "cmd|' /C calc'!A0",
  "SUM(1,2)",
  'WEBSERVICE("http://x/")',
];
const PAYLOADS = STARTS.flatMap((start) => BODIES.map((body) => start + body));
const RESOURCES = ["service-records", "customers", "engineers", "evaluations", "journal"] as const;
const folder = mkdtempSync(join(tmpdir(), "attest-export-"));

let api: TestApi;
const deps = (): ExportDeps => ({
  dataSource: api.dataSource,
  readFilter: readExportFilter,
});
beforeAll(async () => {
  api = await openTestApi();
  for (const text of PAYLOADS) {
    const customer = await api.build.customer({ name: text, industry: text });
    const contact = await api.build.contact({ customer, name: text, phone: text.slice(0, 20) });
    await plantRecord(text, {
      customerId: customer.id,
      contactId: contact.id,
      serviceLevelId: customer.serviceLevelId,
    });
    const staff = await api.build.staff({ name: text, roles: ["ENGINEER"] });
    await api.build.engineer({ staff, vendor: text });
    await api.transact((unit) => {
      unit.journal({
        action: "thing.made",
        target: text,
        area: "ORGANISATION",
        payload: { text, nested: [1, { b: 2, a: null }] },
      });
      return Promise.resolve();
    });
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await api.close();
});

let planted = 0;
async function plantRecord(
  text: string,
  ids: { customerId: string; contactId: string; serviceLevelId: string },
): Promise<void> {
  const number = `SR-202609-${String((planted += 1)).padStart(4, "0")}`;
  await api.dataSource.transaction(async (db) => {
    const [record, cycle, evaluation] = [newId(), newId(), newId()];
    await db.query(
      `INSERT INTO service_record (id, number, subject, content, channel, status, created_at, customer_id, contact_id, service_level_id, routing_reason, current_cycle_id, due_at, search_text)
       VALUES ($1, $2, $3, $3, 'PHONE', 'NEW', now(), $4, $5, $6, $3, $7, now(), $3)`,
      [record, number, text, ids.customerId, ids.contactId, ids.serviceLevelId, cycle],
    );
    await db.query(
      `INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, policy_version, calendar_version, service_level_version, response_basis,
         response_target_minutes, response_due_at, response_strict_due_at, response_provisional, resolution_target_minutes, resolution_due_at, resolution_strict_due_at, resolution_provisional)
       VALUES ($1, $2, 1, $3, now(), 1, 1, 1, 'WALL', 60, now(), now(), false, 480, now(), now(), false)`,
      [cycle, record, `${number}#1`],
    );
    await db.query(
      `INSERT INTO evaluation (id, service_cycle_id, service_record_id, contact_id, status, sent_at, expires_at, score, comment, answered_at)
       VALUES ($1, $2, $3, $4, 'ANSWERED', now() - interval '3 days', now(), 4, $5, now() - interval '2 days')`,
      [evaluation, cycle, record, ids.contactId, text],
    );
  });
}

async function exportTo(resource: string, format: string): Promise<string> {
  const out = join(folder, `${resource}.${format}`);
  const { exitCode, json } = await exportCommand(deps(), [
    resource,
    "--format",
    format,
    "--out",
    out,
  ]);
  expect([exitCode, (json as { file: string }).file]).toEqual([0, out]);
  return out;
}

describe.each(RESOURCES)("an export of %s", (resource) => {
  it("SEC-03 has no cell in CSV that a spreadsheet takes for a formula, under Chinese headings", async () => {
    const text = readFileSync(await exportTo(resource, "csv"), "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const table: string[][] = parse(text, { bom: true });
    const [headings, ...rows] = table;
    expect(headings?.join("")).toMatch(/[\u4e00-\u9fff]/);
    expect(rows.length).toBeGreaterThanOrEqual(PAYLOADS.length);
    expect(rows.flat().filter((cell) => /^[\s\0\uFEFF\u200B]*[=+\-@＝＋－＠]/.test(cell))).toEqual(
      [],
    );
    expect(rows.flat().filter((cell) => cell.startsWith("'"))).not.toEqual([]);
  });

  it("SEC-03 has no formula in Excel: every cell is a text", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await exportTo(resource, "xlsx"));
    const cells: ExcelJS.Cell[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell))),
    );
    expect(cells.filter(({ type }) => type !== ExcelJS.ValueType.String)).toEqual([]);
    expect(cells.filter(({ text }) => /^[\s\uFEFF\u200B]*[=+\-@＝＋－＠]/.test(text))).toEqual([]);
    expect(cells.length).toBeGreaterThan(PAYLOADS.length);
  });

  it("has the texts as they are in JSON Lines", async () => {
    const lines = readFileSync(await exportTo(resource, "jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const values = lines.flatMap((line) =>
      Object.values(JSON.parse(line) as Record<string, unknown>),
    );
    expect(PAYLOADS.filter((text) => !values.includes(text))).toEqual([]);
  });
});

describe("export at the terminal", () => {
  it("gives the journal out as verify-journal reads it, also on standard output", async () => {
    await journalJobs["seal-journal"]?.(createJobContext(api), null);
    const file = await exportTo("journal", "jsonl");
    const report = await verifyJournal([file]);
    expect(report).toMatchObject({ exitCode: 0, json: { ok: true, firstBad: null } });
    const rows: { n: string }[] = await api.dataSource.query(
      "SELECT count(*) AS n FROM journal_entry WHERE action = 'thing.made'",
    );
    expect((report.json as { entries: number }).entries).toBeGreaterThanOrEqual(Number(rows[0]?.n));
    const stdout = new PassThrough();
    let written = "";
    stdout.on("data", (chunk: Buffer) => (written += chunk.toString()));
    const { text } = await exportCommand(deps(), ["journal", "--format", "jsonl"], {
      stdout,
      stderr: { write: () => true },
    });
    expect([text, written.startsWith(readFileSync(file, "utf8").slice(0, 200))]).toEqual([
      "",
      true,
    ]);
  });

  it("is journalled with its number of rows", async () => {
    await exportTo("engineers", "csv");
    const rows: unknown[] = await api.dataSource.query(
      "SELECT payload FROM journal_entry WHERE action = 'export.run' ORDER BY seq DESC LIMIT 1",
    );
    expect(rows).toEqual([
      { payload: { resource: "engineers", format: "CSV", rows: PAYLOADS.length } },
    ]);
  });

  it.each([
    [["complaints", "--format", "csv"], /service-records/],
    [["journal"], /xlsx/],
    [["journal", "--format", "pdf"], /jsonl/],
    [["journal", "--format", "csv", "--json"], /--out/],
    [["journal", "--format", "csv", "--wrong"], /Usage/],
  ])("answers %j with one sentence and exit code 1", async (argv, sentence) => {
    const { exitCode, text } = await exportCommand(deps(), argv);
    expect([exitCode, text]).toEqual([1, expect.stringMatching(sentence)]);
  });
});

describe("a filter at the terminal", () => {
  const rowsOf = async (resource: string, filter: string): Promise<Record<string, unknown>[]> => {
    const out = join(folder, "filtered.jsonl");
    const argv = [resource, "--format", "jsonl", "--filter", filter, "--out", out];
    const { exitCode, text } = await exportCommand(deps(), argv);
    expect([exitCode, text]).toEqual([0, expect.any(String)]);
    const lines = readFileSync(out, "utf8").split("\n").filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  it("is the list's own, in the API's words", async () => {
    const all = await rowsOf("service-records", "{}");
    const number = String(all[0]?.["number"]);
    expect(await rowsOf("service-records", JSON.stringify({ number: { eq: number } }))).toEqual([
      expect.objectContaining({ number }),
    ]);
    const later = JSON.stringify({ createdAt: { gte: "2099-01-01T00:00:00+08:00" } });
    expect(await rowsOf("service-records", later)).toEqual([]);
    const entries = await rowsOf("journal", JSON.stringify({ action: "thing.made" }));
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(["thing.made"]));
  });

  it.each(["{", '{"colour":{"eq":"red"}}', '{"status":{"eq":"SLEEPING"}}', "[]"])(
    "answers %s with one sentence",
    async (filter) => {
      const argv = ["service-records", "--format", "jsonl", "--filter", filter];
      const { exitCode, text } = await exportCommand(deps(), argv);
      expect([exitCode, text]).toEqual([1, expect.stringMatching(/--filter/)]);
    },
  );
});
