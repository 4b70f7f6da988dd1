import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { CALENDAR_2026, YEAR_2026 } from "./calendar-2026.fixture.ts";
import { createServiceCalendar, dayPlanOn, dayTypeOf, readHolidayTable } from "./index.ts";
import { epochDayOfCivilDate } from "../primitives/index.ts";

const newYear = { name: "元旦", date: "2027-01-01", isOffDay: true };
const eve = { name: "元旦", date: "2026-12-31", isOffDay: true };
const table = (...days: unknown[]): unknown => ({ year: 2027, papers: ["https://gov.cn/1"], days });

describe("an imported holiday table", () => {
  it("SLA-15 is refused as CALENDAR_EMPTY when it lists no days", () => {
    expect(readHolidayTable(table())).toEqual({ outcome: "CALENDAR_EMPTY", year: 2027 });
  });

  it("SLA-15 is empty too when its only days lie in the December before", () => {
    expect(readHolidayTable(table(eve)).outcome).toBe("CALENDAR_EMPTY");
  });

  it("gives its days in order, with its source", () => {
    expect(readHolidayTable(table(newYear, eve))).toEqual({
      outcome: "READ",
      year: 2027,
      source: "https://gov.cn/1",
      days: [
        { date: "2026-12-31", name: "元旦", working: false, origin: "STATUTORY" },
        { date: "2027-01-01", name: "元旦", working: false, origin: "STATUTORY" },
      ],
    });
  });

  it.each([
    ["a date that does not exist", { ...newYear, date: "2027-02-29" }],
    ["a date of another year", { ...newYear, date: "2028-01-01" }],
    ["a November date of the year before", { ...newYear, date: "2026-11-30" }],
    ["no name", { ...newYear, name: " " }],
    ["an isOffDay that is text", { ...newYear, isOffDay: "false" }],
    ["a date that is already listed", newYear],
    ["nothing", null],
  ])("names the line of a day with %s", (_, day) => {
    const reading = readHolidayTable(table(newYear, day));
    expect(reading.outcome === "MALFORMED" && reading.faults.map(({ line }) => line)).toEqual([2]);
  });

  it.each([
    null,
    [],
    "days",
    { year: 2027 },
    { year: "2027", days: [newYear] },
    { year: 2006, days: [newYear] },
    { year: 2027, days: Array(398).fill(newYear) },
  ])("is malformed as a whole: %j", (value) => {
    expect(readHolidayTable(value).outcome).toBe("MALFORMED");
  });
});

const folder = resolve(import.meta.dirname, "../../../../../shared/data/holiday_cn");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name))
  : [];

describe.skipIf(files.length === 0)("the published tables (../shared/data/holiday_cn)", () => {
  const readings = files.map((name) =>
    readHolidayTable(JSON.parse(readFileSync(resolve(folder, name), "utf8"))),
  );
  const years = readings.flatMap((reading) =>
    reading.outcome === "READ" ? [{ ...reading, state: "CERTIFIED" as const, version: 1 }] : [],
  );

  it("are read, every one", () => {
    expect(years.map((year) => `${year.year}.json`)).toEqual(files);
  });

  it("make every listed day a holiday or a make-up workday, also across the year's end", () => {
    const calendar = createServiceCalendar({ years });
    for (const { date, working, name } of years.flatMap(({ days }) => days)) {
      const plan = dayPlanOn(calendar, epochDayOfCivilDate(date));
      expect([date, plan.type, plan.name]).toEqual([
        date,
        working ? "MAKE_UP_WORKDAY" : "HOLIDAY",
        name,
      ]);
    }
    expect(dayTypeOf(calendar, "2022-12-31")).toBe("HOLIDAY");
    expect(dayTypeOf(calendar, "2006-12-31")).toBe("UNCERTIFIED");
  });

  it("say of 2026 what the notice's facts say", () => {
    const calendar = createServiceCalendar({ years });
    for (const { date } of YEAR_2026.days) {
      expect(dayTypeOf(calendar, date)).toBe(dayTypeOf(CALENDAR_2026, date));
    }
    expect(years.find(({ year }) => year === 2026)?.days).toHaveLength(YEAR_2026.days.length);
  });
});
