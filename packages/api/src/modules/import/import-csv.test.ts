import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { importCsvCommand } from "./import-csv.command.ts";

interface Report {
  readonly rows: number;
  readonly records: number;
  readonly cycles: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
  readonly code?: string;
}

const QUIET = { write: (): boolean => true };
const folder = mkdtempSync(join(tmpdir(), "attest-csv-"));
let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  const team = await api.build.team({ code: "finance", name: "金融组" });
  await api.build.serviceLevel({ code: "gold", name: "金牌" });
  const customer = await api.build.customer({ name: "东方银行", team });
  await api.build.contact({ customer, name: "王芳" });
  const staff = await api.build.staff({ email: "li@attest.test", roles: ["ENGINEER"] });
  await api.build.engineer({ team, staff });
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

let count = 0;
function file(content: Uint8Array | string, name = "rows.csv"): string {
  const path = join(folder, `${String((count += 1))}-${name}`);
  writeFileSync(path, content);
  return path;
}

const RECORDS = {
  fields: {
    number: "工单号",
    subject: "主题",
    content: "内容",
    customer: "客户",
    contact: "联系人",
    channel: { column: "渠道", words: { 电话: "PHONE", 邮件: "EMAIL" }, value: "OTHER" },
    engineer: "工程师",
    openedAt: "受理时间",
    closedAt: "关闭时间",
  },
};
const HEADING = "工单号,主题,内容,客户,联系人,渠道,工程师,受理时间,关闭时间";
const FIRST =
  'W-1,无法登录,"第一行\n第二行,含“引号”""",东方银行,王芳,电话,li@attest.test,2026/3/2 9:05,2026-03-02 17:30:00';
const SECOND = "W-2,打印失败,,东方银行,赵新,,,2026-03-03T10:00:00+08:00,";

async function run(
  path: string,
  into: string,
  { mapping = RECORDS, flags = [] as string[] }: { mapping?: unknown; flags?: string[] } = {},
): Promise<Report & { exitCode: number; text: string }> {
  const mapped = file(JSON.stringify(mapping), "mapping.json");
  const argv = [path, "--mapping", mapped, "--into", into, ...flags];
  const { exitCode, json, text } = await importCsvCommand(api, argv, QUIET);
  return { ...(json as unknown as Report), exitCode, text };
}

const sumOf = ({ created, updated, unchanged, refused }: Report): number =>
  created + updated + unchanged + refused.length;
const rowsOf = (text: string): Promise<Record<string, unknown>[]> => api.dataSource.query(text);

describe("records of another desk", () => {
  it("are made with their times, found by number, and judged on their resolution alone", async () => {
    const path = file([HEADING, FIRST, SECOND, ""].join("\r\n"));
    const tried = await run(path, "records", { flags: ["--dry-run"] });
    expect(tried).toMatchObject({ rows: 2, records: 2, cycles: 2, created: 2, refused: [] });
    expect(await rowsOf("SELECT 1 FROM service_record WHERE number LIKE 'W-%'")).toEqual([]);
    const told = await run(path, "records");
    expect(told).toMatchObject({ exitCode: 0, rows: 2, created: 2, updated: 0, unchanged: 0 });
    const stored = await rowsOf(
      `SELECT r.number, r.content, r.channel, r.status, r.engineer_id IS NOT NULL AS given, c.response_excluded AS unjudged,
         extract(epoch FROM c.opened_at)::int AS opened, extract(epoch FROM c.closed_at)::int AS closed
       FROM service_record r JOIN service_cycle c ON c.id = r.current_cycle_id WHERE r.number LIKE 'W-%' ORDER BY 1`,
    );
    const content = '第一行\n第二行,含“引号”"';
    const times = { opened: 1_772_413_500, closed: 1_772_443_800 };
    expect(stored).toEqual([
      {
        number: "W-1",
        content,
        channel: "PHONE",
        status: "CLOSED",
        given: true,
        unjudged: true,
        ...times,
      },
      {
        number: "W-2",
        content: "打印失败",
        channel: "OTHER",
        status: "OPEN",
        given: false,
        unjudged: true,
        opened: 1_772_503_200,
        closed: null,
      },
    ]);
  });

  it("a second run changes nothing, a changed row updates its record, and one worked on here is refused", async () => {
    const path = file(`\uFEFF${[HEADING, FIRST, SECOND].join("\n")}`);
    expect(await run(path, "records")).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const longer = file([HEADING, FIRST, `${SECOND}2026-03-04 09:00`].join("\n"));
    expect(await run(longer, "records")).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    const [closed] = await rowsOf("SELECT id, status FROM service_record WHERE number = 'W-2'");
    expect(closed?.["status"]).toBe("CLOSED");
    await api.transact((unit) => {
      const serviceRecordId = String(closed?.["id"]);
      unit.journal({ action: "touch.log", target: "W-2", area: "SERVICE_RECORD", serviceRecordId });
      return Promise.resolve();
    });
    const { refused, exitCode } = await run(file([HEADING, SECOND].join("\n")), "records");
    expect([exitCode, refused]).toEqual([
      1,
      [{ line: 2, reason: expect.stringMatching(/^CONFLICT: .*worked on/) as string }],
    ]);
  });

  it("every row is accounted for, and a refused one named by its line with the reason", async () => {
    const rows = [
      HEADING,
      "W-3,好的,,东方银行,王芳,电话,,2026-03-05 09:00,",
      "W-4,没有客户,,不存在,王芳,电话,,2026-03-05 09:00,",
      ",没有编号,,东方银行,王芳,电话,,2026-03-05 09:00,",
      "W-5,时间不对,,东方银行,王芳,电话,,昨天,",
      "W-6,渠道不对,,东方银行,王芳,飞鸽,,2026-03-05 09:00,",
      "W-7,先关后开,,东方银行,王芳,电话,,2026-03-05 09:00,2026-03-04 09:00",
      "W-8,缺一列,,东方银行",
      "W-9,没有工程师,,东方银行,王芳,电话,nobody@attest.test,2026-03-05 09:00,",
      '"W-10,引号不闭,,东方银行,王芳,电话,,2026-03-05 09:00,',
      "W-11,在引号里,,东方银行,王芳,电话,,2026-03-05 09:00,",
    ];
    const told = await run(file(rows.join("\n")), "records");
    expect(sumOf(told)).toBe(told.rows);
    expect([told.rows, told.created]).toEqual([9, 1]);
    expect(told.refused.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(told.refused.map(({ reason }) => reason).join("\n")).toMatch(
      /不存在[^]*number is empty[^]*昨天[^]*飞鸽[^]*not in order[^]*4 cells[^]*nobody@[^]*rest of the file/,
    );
  });

  it("GBK is read as well as UTF-8", async () => {
    const text = [HEADING, "W-20,账号锁定,中文内容,东方银行,王芳,邮件,,2026-03-06 09:00,"].join(
      "\n",
    );
    expect(await run(file(gbk(text)), "records")).toMatchObject({ rows: 1, created: 1 });
    const [row] = await rowsOf("SELECT subject, content FROM service_record WHERE number = 'W-20'");
    expect(row).toEqual({ subject: "账号锁定", content: "中文内容" });
  });
});

describe("master data", () => {
  const CUSTOMERS = { fields: { name: "名称", industry: "行业", serviceLevel: "级别" } };

  it("customers, their people and engineers are made once and changed by a second file", async () => {
    const customers = file("名称,行业,级别\n西部证券,FINANCE,gold\n南方电网,ENERGY,金牌\n");
    expect(await run(customers, "customers", { mapping: CUSTOMERS })).toMatchObject({ created: 2 });
    expect(await run(customers, "customers", { mapping: CUSTOMERS })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    });
    const people = {
      fields: { customer: "客户", name: "姓名", phone: "电话", entitledToClose: "可关闭" },
    };
    const contacts = file(
      "客户,姓名,电话,可关闭\n西部证券,钱一,138 1234 5678,是\n西部证券,钱二,abc,否\n",
    );
    expect(await run(contacts, "contacts", { mapping: people })).toMatchObject({
      created: 1,
      refused: [{ line: 3, reason: expect.stringContaining("phone") as string }],
    });
    const engineers = {
      fields: { email: "邮箱", name: "姓名", industryTeam: "组", specialties: "专长" },
    };
    const staff = file("邮箱,姓名,组,专长\nsun@attest.test,孙工,金融组,数据库、网络\n");
    expect(await run(staff, "engineers", { mapping: engineers })).toMatchObject({ created: 1 });
    const moved = file("邮箱,姓名,组,专长\nsun@attest.test,孙工程师,finance,数据库\n");
    expect(await run(moved, "engineers", { mapping: engineers })).toMatchObject({ updated: 1 });
    const [sun] = await rowsOf(
      "SELECT s.name, e.specialties FROM engineer e JOIN staff s ON s.id = e.staff_id WHERE s.email = 'sun@attest.test'",
    );
    expect(sun).toEqual({ name: "孙工程师", specialties: ["数据库"] });
  });
});

describe("what does not fit is answered with one sentence and exit code 1", () => {
  const path = (): string => file(`${HEADING}\n`);

  it.each<[string, string, unknown, RegExp]>([
    ["complaints, which this version has not", "complaints", RECORDS, /投诉/],
    ["an unknown resource", "planets", RECORDS, /--into/],
    ["an unknown field", "records", { fields: { ...RECORDS.fields, colour: "x" } }, /colour/],
    ["a required field without a column", "records", { fields: { number: "工单号" } }, /no column/],
    [
      "a column that is not there",
      "records",
      { fields: { ...RECORDS.fields, number: "编号" } },
      /编号/,
    ],
    ["a mapping that is none", "records", [], /cannot be read/],
  ])("%s", async (...[, into, mapping, sentence]) => {
    const { exitCode, text } = await run(path(), into, { mapping });
    expect([exitCode, text]).toEqual([1, expect.stringMatching(sentence) as string]);
  });
});

/** The text in GBK: every two bytes that mean a letter, the other way round. */
function gbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk");
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  return Uint8Array.from(
    Array.from(text).flatMap((letter) =>
      letter < "\u0080" ? [letter.charCodeAt(0)] : [...(codes.get(letter) ?? [0x3f])],
    ),
  );
}
