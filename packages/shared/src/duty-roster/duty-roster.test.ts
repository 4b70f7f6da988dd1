import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../primitives/index.ts";
import { CALENDAR_2026 as calendar } from "../service-calendar/calendar-2026.fixture.ts";
import { workingSecondsBetween } from "../service-calendar/index.ts";
import { dutyGaps, isRestTime, pagesDue, restTime, rotateDuty } from "./index.ts";
import type { Interval } from "./index.ts";

const instant = (text: string): number => parseInstant(`${text}+08:00`) ?? 0;
const span = (startsAt: string, endsAt: string): Interval => ({
  startsAt: instant(startsAt),
  endsAt: instant(endsAt),
});
const YEAR = span("2026-01-01T00:00:00", "2027-01-01T00:00:00");
const MINUTE = 60;
const MINUTES = (YEAR.endsAt - YEAR.startsAt) / MINUTE;

/** What walking the year minute by minute finds uncovered outside working time: 1 a minute. */
function uncovered(shifts: readonly Interval[]): Uint8Array {
  const covered = marked(shifts);
  return REST.map((isRest, minute) => (isRest === 1 && covered[minute] === 0 ? 1 : 0));
}

/** 1 for every minute of the year that lies in one of the intervals. */
function marked(intervals: readonly Interval[]): Uint8Array {
  const minutes = new Uint8Array(MINUTES);
  const minuteOf = (at: number): number =>
    Math.min(MINUTES, Math.max(0, (at - YEAR.startsAt) / MINUTE));
  intervals.forEach(({ startsAt, endsAt }) =>
    minutes.fill(1, minuteOf(startsAt), minuteOf(endsAt)),
  );
  return minutes;
}

const REST = new Uint8Array(MINUTES).map((_, minute) => {
  const at = YEAR.startsAt + minute * MINUTE;
  return workingSecondsBetween(calendar, at, at + MINUTE) === 0 ? 1 : 0;
});

describe("The duty roster", () => {
  it("SLA-32 a Sunday night without an engineer from 02:00 to 03:00 is a gap of exactly that hour", () => {
    const within = span("2026-03-15T00:00:00", "2026-03-16T09:00:00");
    const shifts = [
      span("2026-03-15T00:00:00", "2026-03-15T02:00:00"),
      span("2026-03-15T03:00:00", "2026-03-16T09:00:00"),
    ];
    expect(dutyGaps({ calendar, within, shifts })).toEqual([
      span("2026-03-15T02:00:00", "2026-03-15T03:00:00"),
    ]);
  });

  it("needs nobody within working time, and somebody over lunch", () => {
    const within = span("2026-03-10T09:00:00", "2026-03-10T18:00:00");
    expect(dutyGaps({ calendar, within, shifts: [] })).toEqual([
      span("2026-03-10T12:00:00", "2026-03-10T13:00:00"),
    ]);
    expect(isRestTime(calendar, instant("2026-03-10T12:00:00"))).toBe(true);
    expect(isRestTime(calendar, instant("2026-03-10T13:00:00"))).toBe(false);
    expect(isRestTime(calendar, instant("2026-10-01T10:00:00"))).toBe(true);
    expect(isRestTime(calendar, instant("2026-09-20T10:00:00"))).toBe(false);
  });

  it("SLA-32 a random year of rosters: no gap missed, none invented, minute by minute", () => {
    const cut = fc.integer({ min: 0, max: MINUTES });
    const piece = fc.tuple(cut, fc.integer({ min: 1, max: 3 * 1440 }));
    const rosters = fc.record({
      cuts: fc.array(cut, { maxLength: 40 }),
      holes: fc.array(piece, { maxLength: 12 }),
      strays: fc.array(piece, { maxLength: 30 }),
    });
    const toSpan = ([from, length]: readonly [number, number]): Interval => ({
      startsAt: YEAR.startsAt + from * MINUTE,
      endsAt: YEAR.startsAt + (from + length) * MINUTE,
    });
    fc.assert(
      fc.property(rosters, ({ cuts, holes, strays }) => {
        const edges = [0, ...new Set(cuts), MINUTES].sort((a, b) => a - b);
        const covering = edges.slice(1).flatMap((to, index) => {
          const from = edges[index] ?? 0;
          const isHole = holes.some(([at, length]) => at < to && at + length > from);
          return isHole || to === from ? [] : [toSpan([from, to - from])];
        });
        const shifts = [...covering, ...strays.map(toSpan)];
        const gaps = dutyGaps({ calendar, within: YEAR, shifts });
        const found = marked(gaps);
        expect(uncovered(shifts).findIndex((gap, minute) => gap !== found[minute])).toBe(-1);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("a rotation leaves no gap in a year, changes hands when it says, and is the same for any stretch", () => {
    const rotation = { engineerIds: ["a", "b", "c"], daysEach: 7, changeAtMinute: 9 * 60 };
    const turns = rotateDuty(rotation, YEAR, calendar);
    expect(dutyGaps({ calendar, within: YEAR, shifts: turns })).toEqual([]);
    const week = span("2026-03-09T09:00:00", "2026-03-16T09:00:00");
    const people = new Set(
      rotateDuty(rotation, week, calendar).map(({ engineerId }) => engineerId),
    );
    expect(people.size).toBe(1);
    const next = rotateDuty(rotation, span("2026-03-16T09:00:00", "2026-03-17T09:00:00"), calendar);
    expect(people.has(next[0]?.engineerId ?? "")).toBe(false);
    expect(
      turns.filter(({ startsAt }) => startsAt >= week.startsAt && startsAt < week.endsAt),
    ).toEqual(rotateDuty(rotation, week, calendar));
    expect(turns.every(({ engineerId, backupEngineerId }) => engineerId !== backupEngineerId)).toBe(
      true,
    );
  });

  it("one engineer alone has no backup", () => {
    const rotation = { engineerIds: ["a"], daysEach: 1, changeAtMinute: 0 };
    const [turn] = rotateDuty(
      rotation,
      span("2026-03-14T00:00:00", "2026-03-15T00:00:00"),
      calendar,
    );
    expect(turn).toMatchObject({ engineerId: "a", backupEngineerId: null });
  });

  it("names the rest of a day in order", () => {
    const day = span("2026-03-10T00:00:00", "2026-03-11T00:00:00");
    expect(
      restTime(calendar, day).map(({ startsAt, endsAt }) =>
        [startsAt, endsAt].map((at) => formatInstant(at).slice(11, 16)).join("-"),
      ),
    ).toEqual(["00:00-09:00", "12:00-13:00", "18:00-00:00"]);
  });
});

describe("Paging", () => {
  const calledAt = instant("2026-03-11T02:00:00");
  const call = (stepsTaken: number) => ({ calledAt, isGap: false, stepsTaken });
  const targets = (stepsTaken: number, minutes: number): string[] =>
    pagesDue(call(stepsTaken), calledAt + minutes * 60).due.map(({ target }) => target);

  it("SLA-33 climbs to the backup at 10, the department manager at 20, the technical director at 30 minutes", () => {
    expect(targets(0, 0)).toEqual(["PRIMARY"]);
    expect(pagesDue(call(1), calledAt).nextAt).toBe(calledAt + 600);
    expect(pagesDue(call(1), calledAt + 599).due).toEqual([]);
    expect(targets(1, 10)).toEqual(["BACKUP"]);
    expect(targets(2, 20)).toEqual(["DEPARTMENT_MANAGER"]);
    expect(targets(3, 30)).toEqual(["TECHNICAL_DIRECTOR"]);
    expect(pagesDue(call(4), calledAt + 9_000)).toEqual({ due: [], nextAt: null });
  });

  it("after an outage climbs every rung that was missed, once", () => {
    expect(targets(1, 25)).toEqual(["BACKUP", "DEPARTMENT_MANAGER"]);
    expect(pagesDue(call(1), calledAt + 25 * 60).nextAt).toBe(calledAt + 30 * 60);
  });

  it("SLA-32 a call in a gap goes to the department manager and the technical director at once", () => {
    const gap = pagesDue({ calledAt, isGap: true, stepsTaken: 0 }, calledAt);
    expect(gap.due.map(({ target }) => target)).toEqual([
      "DEPARTMENT_MANAGER",
      "TECHNICAL_DIRECTOR",
    ]);
    expect(gap.nextAt).toBeNull();
  });
});
