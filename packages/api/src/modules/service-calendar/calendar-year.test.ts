import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { civilDateOfEpochDay } from "@attest/shared/primitives";
import {
  createServiceCalendar,
  dayTypeOf,
  readHolidayTable,
  workingSegmentsOf,
} from "@attest/shared/service-calendar";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { certifyCalendarYear, importCalendarYear } from "./calendar-year.service.ts";
import { calendarImportCommand } from "./calendar-import.command.ts";
import { seedCalendars } from "./seed-calendars.service.ts";
import { calendarChanged, type CalendarChanged } from "./service-calendar.event.ts";
import { calendarAt, currentCalendar } from "./service-calendar.service.ts";

const TABLES = fileURLToPath(new URL("../../../../../../shared/data/holiday_cn", import.meta.url));
const PROVISIONAL_2027 = {
  year: 2027,
  papers: ["https://www.gov.cn/a"],
  days: [
    { name: "元旦", date: "2027-01-01", isOffDay: true },
    { name: "春节", date: "2027-02-06", isOffDay: true },
    { name: "春节", date: "2027-02-20", isOffDay: false },
  ],
};
const YEARS = Array.from({ length: 20 }, (_, index) => 2007 + index);

interface YearAnswer {
  readonly serviceCalendar: {
    readonly state: string;
    readonly version: number;
    readonly source: string | null;
    readonly certifiedBy: { readonly id: string } | null;
    readonly days: readonly { date: string; type: string; name: string | null; working: boolean }[];
  };
}

const YEAR = `query ($year: Int!) { serviceCalendar(year: $year) {
  year state version source certifiedBy { id } days { date type name working } } }`;

let api: TestApi;
const heard: CalendarChanged[] = [];
calendarChanged.add((_, event) => Promise.resolve(void heard.push(event)));

beforeAll(async () => {
  api = await openTestApi();
  await api.transact(seedCalendars);
});
afterAll(() => api.close());

async function year(number: number): Promise<YearAnswer["serviceCalendar"]> {
  const as = await api.build.viewerWith("ENGINEER");
  const { data, errors } = await api.run<YearAnswer>(YEAR, { year: number }, { as });
  expect(errors).toBeUndefined();
  return data.serviceCalendar;
}

describe("the calendar a new installation is given", () => {
  it("certifies 2007 to 2026 with their State Council sources and leaves 2027 empty", async () => {
    const found = await Promise.all(YEARS.map(year));
    expect(
      found.every(({ state, source }) => state === "CERTIFIED" && source?.includes("gov.cn")),
    ).toBe(true);
    expect(await year(2027)).toMatchObject({ state: "EMPTY", days: [] });
    expect(await year(2028)).toMatchObject({ state: "EMPTY", version: 0 });
  });

  it("shows every day of a year with its holiday's name", async () => {
    const { days } = await year(2026);
    expect(days).toHaveLength(365);
    const day = (date: string): unknown => days.find((one) => one.date === date);
    expect(day("2026-09-20")).toEqual({
      date: "2026-09-20",
      type: "MAKE_UP_WORKDAY",
      name: "国庆节",
      working: true,
    });
    expect(day("2026-09-25")).toEqual({
      date: "2026-09-25",
      type: "HOLIDAY",
      name: "中秋节",
      working: false,
    });
    expect(day("2026-03-14")).toEqual({
      date: "2026-03-14",
      type: "WEEKEND",
      name: null,
      working: false,
    });
  });

  it("is given once", async () => {
    const { version } = await currentCalendar(api.dataSource.manager);
    await api.transact(seedCalendars);
    expect((await currentCalendar(api.dataSource.manager)).version).toBe(version);
  });

  it.skipIf(!existsSync(TABLES))(
    "equals the State Council's tables on every day of 2007 to 2026",
    async () => {
      const { calendar } = await currentCalendar(api.dataSource.manager);
      const tables = YEARS.map((number) =>
        readHolidayTable(JSON.parse(readFileSync(join(TABLES, `${String(number)}.json`), "utf8"))),
      );
      const official = createServiceCalendar({
        years: tables.map((table, index) => ({
          year: YEARS[index] ?? 0,
          state: "CERTIFIED",
          version: 1,
          source: null,
          days: table.outcome === "READ" ? table.days : [],
        })),
      });
      const differing: string[] = [];
      for (const number of YEARS) {
        const { days, firstEpochDay } = calendar.yearPlan(number);
        const dates = days.map((_, index) => civilDateOfEpochDay(firstEpochDay + index));
        differing.push(
          ...dates.filter(
            (date) =>
              workingSegmentsOf(calendar, date).length !==
                workingSegmentsOf(official, date).length ||
              dayTypeOf(calendar, date) !== dayTypeOf(official, date),
          ),
        );
      }
      // A Monday that the extended holiday of 2020 ended before: worked either way, and no make-up of anything.
      expect(differing).toEqual(["2020-02-03"]);
      expect(workingSegmentsOf(calendar, "2020-02-03")).toHaveLength(2);
    },
  );
});

describe("bringing in a year", () => {
  it("SLA-15 refuses a table without days and keeps the previous version", async () => {
    const before = await year(2027);
    const empty = api.transact((unit) =>
      importCalendarYear(unit, { year: 2027, papers: [], days: [] }),
    );
    await expect(empty).rejects.toMatchObject({ code: "CALENDAR_EMPTY" });
    const again = api.transact((unit) =>
      importCalendarYear(unit, { year: 2026, papers: [], days: [] }),
    );
    await expect(again).rejects.toMatchObject({ code: "CALENDAR_EMPTY" });
    const certify = api.transact((unit) =>
      certifyCalendarYear(unit, { year: 2027, version: before.version }),
    );
    await expect(certify).rejects.toMatchObject({ code: "CALENDAR_EMPTY" });
    expect(await year(2027)).toEqual(before);
    expect((await year(2026)).state).toBe("CERTIFIED");
  });

  it("names every malformed row", async () => {
    const days = [
      { name: "元旦", date: "2027-01-01", isOffDay: true },
      { name: "元旦", date: "2027-02-30", isOffDay: true },
      { name: "元旦", date: "2027-01-01", isOffDay: true },
    ];
    const as = await api.build.viewerWith("ADMINISTRATOR");
    const { errors } = await api.run(
      "mutation ($input: ImportCalendarInput!) { importCalendar(input: $input) { serviceCalendar { version } } }",
      { input: { year: 2027, days } },
      { as },
    );
    expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toEqual([
      "input.days.1",
      "input.days.2",
    ]);
  });

  it("changes nothing when the table has the days of the present one", async () => {
    const days = (await year(2026)).days.filter(
      ({ type }) => type === "HOLIDAY" || type === "MAKE_UP_WORKDAY",
    );
    const table = {
      year: 2026,
      papers: ["x"],
      days: days.map(({ date, working }) => ({ name: "假", date, isOffDay: !working })),
    };
    const before = await year(2026);
    const stored = await api.transact((unit) => importCalendarYear(unit, table));
    expect(stored.version).toBe(before.version);
    expect((await year(2026)).state).toBe("CERTIFIED");
  });

  it("SLA-14 makes it provisional, certifies it as a version of its own, and tells who waits for it", async () => {
    const old = await currentCalendar(api.dataSource.manager);
    const imported = await api.transact((unit) => importCalendarYear(unit, PROVISIONAL_2027));
    const provisional = await year(2027);
    expect(provisional.state).toBe("PROVISIONAL");
    expect(provisional.days.find(({ date }) => date === "2027-01-01")).toMatchObject({
      type: "UNCERTIFIED",
      working: false,
    });

    const director = await api.build.viewerWith("OPERATIONS_DIRECTOR");
    const certified = await api.transact((unit) => certifyCalendarYear(unit, imported), director);
    expect(certified.version).toBeGreaterThan(imported.version);
    const now = await year(2027);
    expect(now).toMatchObject({
      state: "CERTIFIED",
      version: certified.version,
      certifiedBy: { id: director.staffId },
    });
    expect(now.days.find(({ date }) => date === "2027-02-20")).toMatchObject({
      type: "MAKE_UP_WORKDAY",
      working: true,
    });
    expect(heard.slice(-2)).toEqual([
      { year: 2027, version: imported.version, state: "PROVISIONAL" },
      { year: 2027, version: certified.version, state: "CERTIFIED" },
    ]);

    const pinned = await calendarAt(api.dataSource.manager, old.version);
    expect(dayTypeOf(pinned, "2027-01-01")).toBe("UNCERTIFIED");
    expect(workingSegmentsOf(pinned, "2027-01-01")).toHaveLength(2);
  });

  it("certifies only what was seen, and once", async () => {
    const { version } = await year(2027);
    const certify = (seen: number, of = 2027) =>
      api.transact((unit) => certifyCalendarYear(unit, { year: of, version: seen }));
    await expect(certify(version - 1)).rejects.toMatchObject({
      code: "CONFLICT",
      details: { currentVersion: version },
    });
    await expect(certify(version)).rejects.toMatchObject({
      code: "TRANSITION_REFUSED",
      details: { allowed: ["PROVISIONAL"] },
    });
    await expect(certify(1, 2050)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("never gives a rolled-back version to another calendar", async () => {
    const { manager: db } = api.dataSource;
    let lost = 0;
    const failing = api.transact(async (unit) => {
      const table = { ...PROVISIONAL_2027, days: PROVISIONAL_2027.days.slice(0, 1) };
      lost = (await importCalendarYear(unit, table)).version;
      await calendarAt(unit.db, lost);
      throw new Error("lost");
    });
    await expect(failing).rejects.toThrow("lost");
    const table = { year: 2028, days: [{ name: "元旦", date: "2028-01-03", isOffDay: true }] };
    const next = await api.transact((unit) => importCalendarYear(unit, table));
    expect(next.version).toBeGreaterThan(lost);
    expect((await calendarAt(db, next.version)).yearPlan(2028).days).toHaveLength(366);
  });

  it("reads a file at the terminal, and says when it is no table", async () => {
    const folder = mkdtempSync(join(tmpdir(), "attest-calendar-"));
    const path = join(folder, "year.json");
    writeFileSync(
      path,
      JSON.stringify({ year: 2029, days: [{ name: "元旦", date: "2029-01-01", isOffDay: true }] }),
    );
    const { dataSource, environment } = api;
    const command = (...argv: string[]) => calendarImportCommand({ dataSource, environment }, argv);
    expect(await command(path)).toMatchObject({
      exitCode: 0,
      json: { year: 2029, state: "PROVISIONAL" },
    });
    expect(await command(path, "--certify")).toMatchObject({
      exitCode: 0,
      json: { state: "CERTIFIED" },
    });
    writeFileSync(path, "{");
    expect(await command(path)).toMatchObject({ exitCode: 1 });
    expect(await command(join(folder, "none.json"))).toMatchObject({ exitCode: 1 });
    expect(await command()).toMatchObject({ exitCode: 1 });
    rmSync(folder, { recursive: true });
  });
});

it("lets only the operations director certify", async () => {
  const certify =
    "mutation { certifyCalendar(input: { year: 2029, version: 1 }) { serviceCalendar { state } } }";
  for (const role of ["ADMINISTRATOR", "GENERAL_MANAGER", "INSPECTOR", "AGENT"] as const) {
    const { errors } = await api.run(certify, {}, { as: await api.build.viewerWith(role) });
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  }
});
