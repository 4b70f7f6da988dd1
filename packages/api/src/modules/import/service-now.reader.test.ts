import type { NumberedUpdate } from "@attest/shared/incident-log";
import { parseInstant } from "@attest/shared/primitives";
import { describe, expect, it } from "vitest";
import { SERVICE_NOW_COLUMNS } from "./service-now.columns.ts";
import type { ServiceNowColumn } from "./service-now.columns.ts";
import type { RefusedLine } from "./service-now.reader.ts";
import { readServiceNow } from "./service-now.reader.ts";

type Values = Partial<Record<ServiceNowColumn, string>>;

const DEFAULTS: Values = {
  number: "INC0000045",
  incident_state: "New",
  active: "true",
  reassignment_count: "0",
  reopen_count: "0",
  sys_mod_count: "0",
  opened_at: "29/2/2016 01:16",
  sys_updated_at: "29/2/2016 01:23",
  contact_type: "Phone",
};

const HEADER = SERVICE_NOW_COLUMNS.join(",");

function row(values: Values = {}): string {
  return SERVICE_NOW_COLUMNS.map((column) => ({ ...DEFAULTS, ...values })[column] ?? "?").join(",");
}

async function read(...pieces: string[]): Promise<(NumberedUpdate | RefusedLine)[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      yield await Promise.resolve(new TextEncoder().encode(piece));
    }
  }
  const lines: (NumberedUpdate | RefusedLine)[] = [];
  for await (const line of readServiceNow(bytes())) {
    lines.push(line);
  }
  return lines;
}

async function readOne(values: Values): Promise<NumberedUpdate["update"]> {
  const [one] = await read(`${HEADER}\n${row(values)}\n`);
  if (one === undefined || "reason" in one) {
    throw new Error(one?.reason ?? "nothing was read");
  }
  return one.update;
}

async function refusal(values: Values): Promise<string> {
  const [one] = await read(`${HEADER}\n${row(values)}\n`);
  return one !== undefined && "reason" in one ? one.reason : "read";
}

describe("dates of an incident log", () => {
  const expected = parseInstant("2016-03-02T01:05:00+08:00");

  it.each(["2/3/2016 01:05", "02/03/2016 01:05", "2-3-2016 01:05", "02-03-2016 1:05"])(
    "%s is the second of March in Shanghai, day first",
    async (text) => {
      expect((await readOne({ opened_at: text })).openedAt).toBe(expected);
    },
  );

  it.each([
    "31/2/2016 01:05",
    "29/2/2015 01:05",
    "2/13/2016 01:05",
    "0/3/2016 01:05",
    "2/3-2016 01:05",
    "2/3/16 01:05",
    "2016-03-02 01:05",
    "2/3/2016 24:00",
    "2/3/2016 01:60",
    "2/3/2016",
    "2/3/1991 01:05",
  ])("%s is refused, naming the column and what it allows", async (text) => {
    const reason = await refusal({ opened_at: text });
    expect(reason).toMatch(/^DATE_INVALID:opened_at 的值“/);
    expect(reason).toContain(text);
    expect(reason).toContain("29/2/2016 01:16");
  });
});

describe("values of an incident log", () => {
  it("takes ? as nothing known", async () => {
    const update = await readOne({ caller_id: "?", sys_created_at: "?", made_sla: "?" });
    expect(update).toMatchObject({ caller: null, createdAt: null, details: { made_sla: null } });
  });

  it("reads booleans in any case", async () => {
    const update = await readOne({ active: "TRUE", knowledge: "False" });
    expect(update.details).toMatchObject({ active: true, knowledge: false });
  });

  it("keeps the double spaces of a name", async () => {
    expect((await readOne({ opened_by: "Opened by  8" })).openedBy).toBe("Opened by  8");
  });

  it("keeps the state -100", async () => {
    expect((await readOne({ incident_state: "-100" })).state).toBe("-100");
  });

  it.each([
    [{ number: "?" }, "VALUE_MISSING:number"],
    [{ number: "45" }, "NUMBER_INVALID:number"],
    [{ incident_state: "Pending" }, "STATE_INVALID:incident_state"],
    [{ sys_mod_count: "-1" }, "COUNT_INVALID:sys_mod_count"],
    [{ reassignment_count: "two" }, "COUNT_INVALID:reassignment_count"],
    [{ reopen_count: "100000" }, "COUNT_INVALID:reopen_count"],
    [{ active: "yes" }, "BOOLEAN_INVALID:active"],
    [{ sys_updated_at: "?" }, "VALUE_MISSING:sys_updated_at"],
    [{ caller_id: "Caller\u0000 1" }, "TEXT_INVALID"],
  ] as const)("refuses the line with %o", async (values, reason) => {
    expect(await refusal(values)).toContain(reason);
  });
});

describe("lines of an incident log", () => {
  it("are numbered as in the file, the header being line 1 and blank lines counted", async () => {
    const lines = await read(`${HEADER}\r\n${row()}\r\n\r\n${row()},extra\r\n${row()}`);
    expect(lines.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(lines[1]).toEqual({ line: 4, reason: "COLUMN_COUNT:有 37 列,应为 36 列" });
  });

  it("come out whole however the bytes are cut, a byte order mark left out", async () => {
    const text = `\ufeff${HEADER}\n${row({ caller_id: "来电人 7" })}\n`;
    const bytes = new TextEncoder().encode(text);
    async function* single(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) {
        yield await Promise.resolve(Uint8Array.of(byte));
      }
    }
    for await (const one of readServiceNow(single())) {
      expect(one).toMatchObject({ line: 2, update: { caller: "来电人 7" } });
    }
  });

  it("can hold a comma and a quote in a quoted value", async () => {
    const update = await readOne({ caller_id: '"Li, ""Wei"""' });
    expect(update.caller).toBe('Li, "Wei"');
  });

  it("with a quote that is not closed is refused alone; the next line is read", async () => {
    const lines = await read(`${HEADER}\n${row({ caller_id: '"Li' })}\n${row()}\n`);
    expect(lines[0]).toMatchObject({
      line: 2,
      reason: expect.stringContaining("QUOTE_INVALID") as unknown,
    });
    expect(lines[1]).toHaveProperty("update");
  });

  it("without end is refused instead of filling the memory", async () => {
    const lines = await read(
      `${HEADER}\n`,
      ...Array.from({ length: 20 }, () => "x".repeat(10_000)),
    );
    expect(lines).toEqual([{ line: 2, reason: "LINE_TOO_LONG:整行超过 65536 个字符" }]);
  });

  it("with a column too few is refused", async () => {
    const [one] = await read(`${HEADER}\n${row().split(",").slice(1).join(",")}\n`);
    expect(one).toEqual({ line: 2, reason: "COLUMN_COUNT:有 35 列,应为 36 列" });
  });
});

describe("header of an incident log", () => {
  it("can have its columns in any order", async () => {
    const reversed = (text: string): string => text.split(",").reverse().join(",");
    const [one] = await read(`${reversed(HEADER)}\n${reversed(row({ caller_id: "Caller 1" }))}\n`);
    expect(one).toMatchObject({ update: { number: "INC0000045", caller: "Caller 1" } });
  });

  it.each([
    [HEADER.replace(",opened_at", "").replace(",vendor", ""), "缺少列 opened_at、vendor"],
    [`${HEADER},mood`, "不认识的列 “mood”"],
    [`${HEADER},vendor`, "重复的列 vendor"],
    ["", "缺少列 number"],
  ])("that is not the log's refuses the whole file once", async (header, message) => {
    const refused = expect(read(`${header}\n${row()}\n`)).rejects;
    await refused.toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining(message) as unknown,
    });
  });

  it("is missed in an empty file", async () => {
    await expect(read("")).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
  });
});
