import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TerminalAnswer } from "../../platform/terminal-command.ts";
import { openTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { importServiceNowCommand } from "./import.command.ts";
import { SERVICE_NOW_COLUMNS } from "./service-now.columns.ts";

const HEADER = SERVICE_NOW_COLUMNS.join(",");
const VALUES: Record<string, string> = {
  number: "INC1",
  incident_state: "Active",
  reassignment_count: "0",
  reopen_count: "0",
  sys_mod_count: "0",
  opened_at: "1/3/2016 09:00",
  sys_updated_at: "1/3/2016 10:00",
};
const ROW = SERVICE_NOW_COLUMNS.map((column) => VALUES[column] ?? "?").join(",");

describe("attest import service-now", () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "attest-import-"));
    database = await openTestDatabase();
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  function file(name: string, ...lines: readonly string[]): string {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join("\n")}\n`);
    return path;
  }

  async function run(...argv: readonly string[]): Promise<TerminalAnswer & { drawn: string }> {
    let drawn = "";
    const write = (text: string): void => void (drawn += text);
    const answer = await importServiceNowCommand(database, argv, { isTTY: true, write });
    return { ...answer, drawn };
  }

  it("ends with exit code 0 and its counts when every line was taken, and draws how far it is", async () => {
    const { json, exitCode, drawn } = await run(file("good.csv", HEADER, ROW), "--json");
    expect(exitCode).toBe(0);
    const counts = {
      rows: 1,
      records: 1,
      cycles: 1,
      created: 1,
      updated: 0,
      unchanged: 0,
      refused: [],
    };
    expect(json).toMatchObject(counts);
    expect(Object.keys(json as object).sort()).toEqual(
      [...Object.keys(counts), "odd", "seconds", "peakMemoryMB"].sort(),
    );
    expect(drawn).toContain("100% 1/1\n");
    const found: unknown[] = await database.dataSource.query("SELECT name FROM customer");
    expect(found).toEqual([{ name: "ServiceNow 导入" }]);
  });

  it("ends with exit code 1 when a line was refused, and names it", async () => {
    const answer = await run(file("bad.csv", HEADER, ROW, "nonsense"), "--dry-run");
    expect(answer.exitCode).toBe(1);
    expect(answer.json).toMatchObject({ unchanged: 1, refused: [{ line: 3 }] });
    expect(answer.text).toContain("拒绝 第 3 行 COLUMN_COUNT");
  });

  it("refuses in one sentence what is no incident log", async () => {
    const refusals: [string[], RegExp][] = [
      [[], /请给出一个事件日志文件/],
      [[join(folder, "none.csv")], /none\.csv 不存在/],
      [[folder], /不存在,或不是文件/],
      [[file("log.xlsx", HEADER)], /扩展名不对/],
      [[file("other.csv", "a,b", "1,2")], /不是事件日志的表头/],
      [[file("empty.csv")], /不是事件日志的表头/],
      [[file("torn.csv.xz", "not packed")], /无法读完/],
      [[file("fine.csv", HEADER), "--customer", " "], /客户名称/],
      [[file("fine.csv", HEADER), "--fast"], /^Usage: attest import service-now/],
    ];
    for (const [argv, sentence] of refusals) {
      const { text, exitCode, json } = await run(...argv);
      expect(text).toMatch(sentence);
      expect(text).not.toContain("\n");
      expect([exitCode, json]).toEqual([1, { code: "BAD_USER_INPUT", error: text }]);
    }
  });
});
