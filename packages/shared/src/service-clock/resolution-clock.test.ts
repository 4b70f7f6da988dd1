import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../primitives/index.ts";
import { createServiceCalendar } from "../service-calendar/index.ts";
import { CALENDAR_2026, YEAR_2026 } from "../service-calendar/calendar-2026.fixture.ts";
import {
  basisOfClock,
  Channel,
  dueAt,
  ESCALATION_STEPS,
  escalationAt,
  readClock,
  receipt,
  recount,
  remainingSeconds,
  usedShare,
} from "./index.ts";
import type { Pause, ServiceClock } from "./index.ts";

const at = (text: string): number =>
  parseInstant(`2026-${text.replace(" ", "T")}:00+08:00`) ?? Number.NaN;
const waiting = (
  from: string,
  to: string | null,
  reason: Pause["reason"] = "WAITING_CUSTOMER",
): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  reason,
});
const clockOf = (pauses: readonly Pause[], stoppedAt: number | null = null): ServiceClock => ({
  calendar: CALENDAR_2026,
  basis: "WORKING",
  startedAt: at("03-10 10:00"),
  targetMinutes: 240,
  stoppedAt,
  excluded: false,
  pauses,
});
const dueOf = (...pauses: Pause[]): string => formatInstant(dueAt(clockOf(pauses))).slice(5, 16);

describe("a resolution clock of four hours from Tuesday 10:00", () => {
  it("is due at 15:00, after lunch", () => {
    expect(dueOf()).toBe("03-10T15:00");
  });

  it("is due later by the working part of its pauses", () => {
    expect(dueOf(waiting("03-10 11:00", "03-10 14:00"))).toBe("03-10T17:00");
    expect(dueOf(waiting("03-10 12:00", "03-10 13:00"))).toBe("03-10T15:00");
    expect(
      dueOf(waiting("03-10 17:00", "03-11 10:00"), waiting("03-10 11:00", "03-10 14:00")),
    ).toBe("03-10T17:00");
    expect(dueOf(waiting("03-10 14:59", "03-11 10:00"))).toBe("03-11T10:01");
  });

  it("is not moved by a pause that begins when it is due", () => {
    expect(dueOf(waiting("03-10 15:00", "03-10 16:00"))).toBe("03-10T15:00");
  });

  it("starts after a pause that covers its start", () => {
    expect(dueOf(waiting("03-10 09:00", "03-10 14:00"))).toBe("03-10T18:00");
  });

  it("shows while paused the due time that holds if it goes on at once, and moves when it does", () => {
    const open = clockOf([waiting("03-10 11:00", null)]);
    expect(dueAt(open)).toBe(at("03-10 15:00"));
    expect(readClock(open, at("03-20 11:00"))).toMatchObject({
      state: "PAUSED",
      elapsedWorkingSeconds: 3600,
      elapsedWallSeconds: 10 * 86_400 + 3600,
    });
    expect(dueOf(waiting("03-10 11:00", "03-20 11:00"))).toBe("03-20T15:00");
  });

  it("is met when it stops during the pause, and keeps the time it used", () => {
    const stopped = clockOf([waiting("03-10 11:00", null)], at("03-20 11:00"));
    expect(readClock(stopped, at("03-21 11:00"))).toMatchObject({
      state: "MET",
      elapsedWorkingSeconds: 3600,
    });
  });

  it("is breached when the pause begins at or after its due time", () => {
    const late = at("03-11 09:00");
    expect(readClock(clockOf([waiting("03-10 15:00", null)]), late).state).toBe("BREACHED");
    expect(readClock(clockOf([waiting("03-10 14:59", null)]), late).state).toBe("PAUSED");
    expect(readClock(clockOf([waiting("03-10 15:00", null)]), at("03-10 15:00")).state).toBe(
      "PAUSED",
    );
  });

  it("SLA-26 keeps its pauses under another target", () => {
    const pauses = [waiting("03-10 11:00", "03-10 12:00")];
    const edited = { ...clockOf(pauses), targetMinutes: 120 };
    expect(readClock(edited, at("03-10 14:00")).elapsedWorkingSeconds).toBe(7200);
    expect(dueAt(edited)).toBe(at("03-10 14:00"));
  });

  it("is excluded when it is not to be judged", () => {
    const clock = { ...clockOf([], at("03-12 10:00")), excluded: true };
    expect(readClock(clock, at("03-12 10:00")).state).toBe("EXCLUDED");
  });

  it("has used nothing before it starts", () => {
    expect(readClock(clockOf([]), at("03-09 10:00"))).toMatchObject({
      state: "RUNNING",
      elapsedWorkingSeconds: 0,
      elapsedWallSeconds: 0,
    });
  });

  it("escalates at 75 %, when due, half an hour and two hours after, on its own basis", () => {
    const times = ESCALATION_STEPS.map((step) => escalationAt(clockOf([]), step));
    const expected = ["03-10 14:00", "03-10 15:00", "03-10 15:30", "03-10 17:00"].map(at);
    expect(times).toEqual(expected);
  });

  it("has three quarters used and an hour left at 75 %", () => {
    expect(usedShare(clockOf([]), at("03-10 14:00"))).toBe(0.75);
    expect(remainingSeconds(clockOf([]), at("03-10 14:00"))).toBe(3600);
    expect(remainingSeconds(clockOf([]), at("03-10 16:00"))).toBe(-3600);
  });

  it("runs on working time on every channel, while only the response to a phone record runs on the wall", () => {
    expect(Object.values(Channel).map((channel) => basisOfClock("RESOLUTION", channel))).toEqual(
      Array(6).fill("WORKING"),
    );
    expect(
      Object.values(Channel).filter((one) => basisOfClock("RESPONSE", one) === "WALL"),
    ).toEqual(["PHONE"]);
  });
});

describe("a receipt", () => {
  it("says why each second of National Day's eve to the first workday counted or not", () => {
    const counting = { calendar: CALENDAR_2026, basis: "WORKING" } as const;
    const segments = receipt(counting, at("09-30 17:40"), at("10-08 09:40"));
    const shown = segments.map((one) => [one.dayType, one.reason, one.countedSeconds, one.note]);
    expect(shown).toEqual([
      ["WORKDAY", "COUNTED", 1200, null],
      ["WORKDAY", "OUTSIDE_HOURS", 0, null],
      ["HOLIDAY", "NON_WORKING_DAY", 0, "国庆节"],
      ["WORKDAY", "OUTSIDE_HOURS", 0, null],
      ["WORKDAY", "COUNTED", 2400, null],
    ]);
  });

  it("gives a pause all its time, the night in it included", () => {
    const counting = clockOf([waiting("03-10 17:00", "03-11 10:00", "PENDING_CONSENT")]);
    const segments = receipt(counting, at("03-10 16:00"), at("03-11 11:00"));
    expect(segments.map(({ reason, countedSeconds }) => [reason, countedSeconds])).toEqual([
      ["COUNTED", 3600],
      ["PENDING_CONSENT", 0],
      ["COUNTED", 3600],
    ]);
  });

  it("counts everything on wall time and tells the days apart", () => {
    const counting = { calendar: CALENDAR_2026, basis: "WALL" } as const;
    const segments = receipt(counting, at("09-18 23:00"), at("09-20 01:00"));
    expect(segments.map((one) => [one.dayType, one.reason, one.countedSeconds, one.note])).toEqual([
      ["WORKDAY", "COUNTED", 3600, null],
      ["WEEKEND", "COUNTED", 86_400, null],
      ["MAKE_UP_WORKDAY", "COUNTED", 3600, "国庆节调休"],
    ]);
  });

  it("shows days nobody certified as UNCERTIFIED and is empty backwards", () => {
    const calendar = createServiceCalendar({ years: [] });
    const counting = { calendar, basis: "WORKING" } as const;
    const [segment] = receipt(counting, at("03-10 10:00"), at("03-10 11:00"));
    expect(segment).toMatchObject({ dayType: "UNCERTIFIED", reason: "COUNTED" });
    expect(receipt(counting, at("03-10 11:00"), at("03-10 11:00"))).toEqual([]);
  });
});

describe("a re-certification", () => {
  const closed = { date: "2026-03-10", name: null, working: false, origin: "COMPANY" } as const;
  const after = createServiceCalendar({
    years: [{ ...YEAR_2026, days: [...YEAR_2026.days, closed] }],
  });

  it("leaves an open clock the time it used and counts the rest by the new table", () => {
    const moved = recount(clockOf([]), { after, at: at("03-10 11:00") });
    expect(readClock(moved, at("03-10 16:00")).elapsedWorkingSeconds).toBe(3600);
    expect(dueAt(moved)).toBe(at("03-11 12:00"));
  });

  it("leaves a closed clock as it was", () => {
    const clock = clockOf([], at("03-10 14:00"));
    expect(recount(clock, { after, at: at("03-10 16:00") })).toBe(clock);
  });
});
