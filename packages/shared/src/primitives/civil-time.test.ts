import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  civilDateOf,
  dayOfWeek,
  endOfMonth,
  formatInstant,
  isCivilDate,
  isYearMonth,
  monthOf,
  parseInstant,
  startOfDay,
  startOfMonth,
} from "./index.ts";

/** 2007-01-01 to 2100-12-31, a day's margin at both ends left to the edge tests. */
const instants = fc.integer({ min: 1_167_609_600, max: 4_133_894_400 });

const shanghai = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

describe("an instant", () => {
  it("SLA-31 is written in Asia/Shanghai whatever zone the machine is in", () => {
    expect(formatInstant(Date.UTC(2026, 8, 30, 9, 40) / 1000)).toBe("2026-09-30T17:40:00+08:00");
    fc.assert(
      fc.property(instants, (instant) => {
        const written = shanghai.format(new Date(instant * 1000)).replace(" ", "T");
        expect(formatInstant(instant)).toBe(`${written}+08:00`);
      }),
      { numRuns: 10_000 },
    );
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
      }),
    );
  });

  it("is the same in every offset", () => {
    const written = [
      "2026-09-30T17:40:00+08:00",
      "2026-09-30T09:40:00Z",
      "2026-09-29T23:40:00-10:00",
    ];
    expect(new Set(written.map(parseInstant)).size).toBe(1);
  });

  it.each(["2026-09-30T17:40:00.999999999+08:00", "2026-09-30T17:40:00.0+08:00"])(
    "loses its fraction and is not rounded up: %s",
    (text) => {
      expect(formatInstant(parseInstant(text) ?? 0)).toBe("2026-09-30T17:40:00+08:00");
    },
  );

  it.each([
    "2026-09-30T17:40:00",
    "2026-09-30",
    "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-10T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59-10:00",
    "2026-09-30T24:00:00Z",
    "2026-09-30T17:60:00Z",
    "2026-12-31T23:59:60Z",
    "2026-09-30T17:40:00+24:00",
    "2026-09-30T17:40:00+0800",
    "2026-09-30T17:40:00.Z",
    "2026-09-30 17:40:00Z",
    " 2026-09-30T17:40:00Z",
    "2026-09-30T17:40:00Z\n",
    "1790000000",
    "",
  ])("is not read from %j", (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe("a civil date", () => {
  it("begins at midnight in Asia/Shanghai, which belongs to it", () => {
    const midnight = startOfDay("2026-10-01");
    expect(formatInstant(midnight)).toBe("2026-10-01T00:00:00+08:00");
    expect(civilDateOf(midnight)).toBe("2026-10-01");
    expect(civilDateOf(midnight - 1)).toBe("2026-09-30");
  });

  it("counts days over leap years and centuries as the calendar does", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    expect(addDays("2000-03-01", -1)).toBe("2000-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    fc.assert(
      fc.property(instants, fc.integer({ min: -40_000, max: 40_000 }), (instant, days) => {
        const expected = new Date((instant + 28_800 + days * 86_400) * 1000).toISOString();
        expect(addDays(civilDateOf(instant), days)).toBe(expected.slice(0, 10));
      }),
    );
  });

  it("has a weekday: 2026-09-20 is a Sunday, 2026-10-10 a Saturday", () => {
    expect(dayOfWeek("2026-09-20")).toBe(0);
    expect(dayOfWeek("2026-10-10")).toBe(6);
    expect(dayOfWeek("1969-12-31")).toBe(3);
  });

  it.each(["2026-02-29", "2026-2-1", "2026-02-30", "2026-00-01", "2026-01-32", "", "2026-01-01 "])(
    "does not exist: %j",
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => startOfDay(text)).toThrow(RangeError);
    },
  );
});

describe("a month", () => {
  it("ends where the next begins, also over a year's end", () => {
    expect(formatInstant(startOfMonth("2026-12"))).toBe("2026-12-01T00:00:00+08:00");
    expect(formatInstant(endOfMonth("2026-12"))).toBe("2027-01-01T00:00:00+08:00");
    expect(endOfMonth("2028-02") - startOfMonth("2028-02")).toBe(29 * 86_400);
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addMonths("2026-11", 26)).toBe("2029-01");
  });

  it("is that of Beijing on a UTC host: 16:00Z of the last day is the next month", () => {
    expect(monthOf(Date.UTC(2026, 7, 31, 15, 59, 59) / 1000)).toBe("2026-08");
    expect(monthOf(Date.UTC(2026, 7, 31, 16) / 1000)).toBe("2026-09");
  });

  it("holds exactly the instants between its ends", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const month = monthOf(instant);
        expect(startOfMonth(month)).toBeLessThanOrEqual(instant);
        expect(endOfMonth(month)).toBeGreaterThan(instant);
      }),
    );
  });

  it.each(["2026-13", "2026-00", "2026-1", "0000-01", "2026-01-01"])(
    "does not exist: %s",
    (text) => {
      expect(isYearMonth(text)).toBe(false);
      expect(() => addMonths(text, 0)).toThrow(RangeError);
    },
  );
});
