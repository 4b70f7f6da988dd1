import { describe, expect, it } from "vitest";
import { parseInstant } from "../primitives/index.ts";
import { CALENDAR_2026, YEAR_2026 } from "./calendar-2026.fixture.ts";
import {
  createServiceCalendar,
  dayTypeOf,
  recountedCalendar,
  uncertifiedDaysBetween,
  workdaysDueAt,
  workingSegmentsOf,
  workingSecondsBetween,
} from "./index.ts";
import type { CalendarYear, SpecialDay } from "./index.ts";

const at = (text: string): number => parseInstant(`2026-${text}+08:00`) ?? Number.NaN;
const year = (number: number, table: Partial<CalendarYear>): CalendarYear => ({
  ...{ year: number, state: "CERTIFIED", version: 1, source: null, days: [] },
  ...table,
});
const special = (date: string, day: Partial<SpecialDay>): SpecialDay => ({
  ...{ date, name: "测试", working: false, origin: "STATUTORY" },
  ...day,
});

describe("the service calendar", () => {
  it.each([
    ["2026-09-18", "WORKDAY", 8],
    ["2026-09-19", "WEEKEND", 0],
    ["2026-09-20", "MAKE_UP_WORKDAY", 8],
    ["2026-09-25", "HOLIDAY", 0],
    ["2026-10-10", "MAKE_UP_WORKDAY", 8],
    ["2027-01-01", "UNCERTIFIED", 8],
    ["2027-01-02", "UNCERTIFIED", 0],
    ["2007-01-01", "UNCERTIFIED", 8],
    ["2100-12-31", "UNCERTIFIED", 8],
  ])("%s is %s with %i hours", (date, type, hours) => {
    expect(dayTypeOf(CALENDAR_2026, date)).toBe(type);
    const segments = workingSegmentsOf(CALENDAR_2026, date);
    expect(segments.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(hours * 3600);
  });

  it("puts company override before make-up workday before statutory holiday before the week", () => {
    const company = (date: string, working: boolean): SpecialDay =>
      special(date, { working, origin: "COMPANY" });
    const days = [
      ...[company("2026-09-20", false), company("2026-10-03", true), company("2026-03-10", false)],
      ...YEAR_2026.days,
    ];
    const calendar = createServiceCalendar({ years: [{ ...YEAR_2026, days }] });
    expect(dayTypeOf(calendar, "2026-09-20")).toBe("COMPANY_CLOSED");
    expect(dayTypeOf(calendar, "2026-10-03")).toBe("COMPANY_OPEN");
    expect(workingSegmentsOf(calendar, "2026-10-03")).toHaveLength(2);
    expect(dayTypeOf(calendar, "2026-03-10")).toBe("COMPANY_CLOSED");
    expect(workingSegmentsOf(calendar, "2026-03-10")).toEqual([]);
    expect(dayTypeOf(calendar, "2026-10-10")).toBe("MAKE_UP_WORKDAY");
  });

  it("reads December days from the next year's table, uncertified until both tables are certified", () => {
    const next = year(2023, { days: [special("2022-12-31", { working: true })] });
    const provisional = year(2023, { ...next, state: "PROVISIONAL" });
    const of = (...years: CalendarYear[]): string =>
      dayTypeOf(createServiceCalendar({ years }), "2022-12-31");
    expect(of(year(2022, {}))).toBe("WEEKEND");
    expect(of(next, year(2022, {}))).toBe("MAKE_UP_WORKDAY");
    expect(of(provisional, year(2022, {}))).toBe("UNCERTIFIED");
    expect(of(next)).toBe("UNCERTIFIED");
  });

  it("lets the later year's notice win where two tables name one day", () => {
    const earlier = year(2022, { days: [special("2022-12-31", { working: true })] });
    const later = year(2023, { days: [special("2022-12-31", { working: false })] });
    for (const years of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(dayTypeOf(createServiceCalendar({ years }), "2022-12-31")).toBe("HOLIDAY");
    }
  });

  it("refuses two tables of one year, a date that does not exist and a week without work", () => {
    const build = (...years: CalendarYear[]) => createServiceCalendar({ years });
    expect(() => build(year(2026, {}), year(2026, {}))).toThrow(RangeError);
    expect(() => build(year(2026, { days: [special("2026-02-29", {})] }))).toThrow(RangeError);
    const idle = { byWeekday: [[], [], [], [], [], [], []], whenOff: [{ from: 0, to: 1 }] };
    expect(() => createServiceCalendar({ years: [], week: idle })).toThrow(RangeError);
  });

  it("counts the uncertified days an interval touches, half-open", () => {
    expect(uncertifiedDaysBetween(CALENDAR_2026, at("12-31T09:00:00"), at("12-31T18:00:00"))).toBe(
      0,
    );
    const newYear = at("12-31T18:00:00") + 6 * 3600;
    expect(uncertifiedDaysBetween(CALENDAR_2026, at("12-31T09:00:00"), newYear)).toBe(0);
    expect(uncertifiedDaysBetween(CALENDAR_2026, at("12-31T09:00:00"), newYear + 1)).toBe(1);
    const twoYearsOn = newYear + 2 * 365 * 86_400;
    expect(uncertifiedDaysBetween(CALENDAR_2026, at("12-31T09:00:00"), twoYearsOn)).toBe(730);
  });

  it("adds two hundred seconds-long intervals over ten years to the whole", () => {
    const start = at("01-01T00:00:00");
    const steps = Array.from({ length: 200 }, (_, index) => start + index * 1_577_847);
    const parts = steps
      .slice(1)
      .map((to, index) => workingSecondsBetween(CALENDAR_2026, steps[index] ?? 0, to));
    const whole = workingSecondsBetween(CALENDAR_2026, start, steps.at(-1) ?? 0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
  });
});

describe("n workdays", () => {
  it.each([
    ["09-30T17:40:00", 1, "10-08T18:00:00"],
    ["09-30T23:59:59", 2, "10-09T18:00:00"],
    ["10-01T00:00:00", 3, "10-10T18:00:00"],
    ["09-18T09:00:00", 1, "09-20T18:00:00"],
    ["09-20T18:00:00", 5, "09-28T18:00:00"],
  ])("from %s, %i of them end at %s", (start, workdays, end) => {
    expect(workdaysDueAt(CALENDAR_2026, at(start), workdays)).toBe(at(end));
  });

  it.each([0, -1, 1.5, 3651])("are refused when they are %d", (workdays) => {
    expect(() => workdaysDueAt(CALENDAR_2026, 0, workdays)).toThrow(RangeError);
  });
});

describe("a re-certification", () => {
  it("cuts the day on which it happens, and counts uncertified days before it anew", () => {
    const closed = special("2026-03-10", { working: false, origin: "COMPANY" });
    const after = createServiceCalendar({
      years: [{ ...YEAR_2026, days: [...YEAR_2026.days, closed] }],
    });
    const change = { before: CALENDAR_2026, after, at: at("03-10T11:00:00") };
    const calendar = recountedCalendar(change);
    expect(workingSegmentsOf(calendar, "2026-03-10")).toEqual([{ from: 32_400, to: 39_600 }]);
    const empty = createServiceCalendar({ years: [] });
    const anew = recountedCalendar({ ...change, before: empty });
    expect(workingSegmentsOf(anew, "2026-03-10")).toEqual([]);
  });
});
