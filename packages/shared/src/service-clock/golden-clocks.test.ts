import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../primitives/index.ts";
import { createServiceCalendar, workingSecondsBetween } from "../service-calendar/index.ts";
import { CALENDAR_2026, YEAR_2026 } from "../service-calendar/calendar-2026.fixture.ts";
import {
  basisOfClock,
  dueAt,
  governingDueAt,
  intakeDelay,
  readClock,
  recount,
  strictDueAt,
} from "./index.ts";
import type { Channel, ServiceClock } from "./index.ts";

const at = (text: string): number => {
  const time = text.length < 12 ? `${text}:00` : text;
  return parseInstant(`2026-${time.replace(" ", "T")}+08:00`) ?? Number.NaN;
};
const response = (channel: Channel, startedAt: number): ServiceClock => ({
  calendar: CALENDAR_2026,
  basis: basisOfClock("RESPONSE", channel),
  startedAt,
  targetMinutes: 60,
  stoppedAt: null,
  excluded: false,
});
const online = (text: string): ServiceClock => response("ONLINE", at(text));
const dueOf = (clock: ServiceClock): string =>
  formatInstant(dueAt(clock)).slice(5, 19).replace("T", " ");
const stateOf = (clock: ServiceClock, now: string): string => readClock(clock, at(now)).state;

describe("the hour in which a record is responded to", () => {
  it.each([
    ["09-20 10:00", "09-20 11:00:00"],
    ["09-25 10:00", "09-28 10:00:00"],
    ["10-03 10:00", "10-08 10:00:00"],
    ["10-10 17:30", "10-12 09:30:00"],
    ["01-04 17:50", "01-05 09:50:00"],
    ["05-09 08:00", "05-09 10:00:00"],
    ["03-13 17:59:59", "03-16 09:59:59"],
    ["03-10 08:59:59", "03-10 10:00:00"],
    ["03-10 17:00", "03-10 18:00:00"],
    ["03-10 11:00", "03-10 12:00:00"],
    ["03-10 11:00:01", "03-10 13:00:01"],
    ["03-10 12:00", "03-10 14:00:00"],
    ["03-10 17:00:01", "03-11 09:00:01"],
    ["12-31 17:00", "12-31 18:00:00"],
  ])("from %s of 2026 ends at %s", (start, due) => {
    expect(dueOf(online(start))).toBe(due);
  });

  it("SLA-01 runs on wall time for a call at 23:30: 00:30:00 is met, 00:30:01 a breach", () => {
    const clock = response("PHONE", at("03-10 23:30"));
    expect(dueOf(clock)).toBe("03-11 00:30:00");
    expect(stateOf({ ...clock, stoppedAt: at("03-11 00:30:00") }, "03-11 09:00")).toBe("MET");
    expect(stateOf({ ...clock, stoppedAt: at("03-11 00:30:01") }, "03-11 09:00")).toBe("BREACHED");
    expect([stateOf(clock, "03-11 00:30:00"), stateOf(clock, "03-11 00:30:01")]).toEqual([
      "RUNNING",
      "BREACHED",
    ]);
  });

  it.each([
    ["SLA-02 goes on on Sunday the make-up workday", "09-18 17:40", "09-20 09:40:00"],
    ["SLA-04 stands still over National Day", "09-30 17:40", "10-08 09:40:00"],
    ["SLA-06 runs on Saturday the make-up workday", "10-10 10:00", "10-10 11:00:00"],
    ["SLA-06 waits on the Sunday after it", "10-11 10:00", "10-12 10:00:00"],
    ["SLA-08 stands still over Mid-Autumn", "09-24 17:40", "09-28 09:40:00"],
    ["SLA-09 skips lunch", "03-09 11:50", "03-09 13:50:00"],
    ["SLA-10 starts after lunch", "03-09 12:30", "03-09 14:00:00"],
    ["SLA-12 starts on Monday when opened on Friday at 18:00:00", "03-13 18:00", "03-16 10:00:00"],
  ])("%s", (_, start, due) => {
    expect(dueOf(online(start))).toBe(due);
  });

  it("SLA-13 is met by a response stamped exactly at the due time", () => {
    const clock = online("03-10 10:00");
    expect(stateOf({ ...clock, stoppedAt: at("03-10 11:00:00") }, "03-10 12:00")).toBe("MET");
    expect(stateOf({ ...clock, stoppedAt: at("03-10 11:00:01") }, "03-10 12:00")).toBe("BREACHED");
  });

  it("SLA-14 is provisional into a year not certified, cannot breach, and is recounted when it is", () => {
    const clock = online("12-31 17:30");
    const late = at("12-31 17:30") + 2 * 86_400;
    const before = readClock(clock, late);
    expect(formatInstant(before.dueAt)).toBe("2027-01-01T09:30:00+08:00");
    expect(before).toMatchObject({ provisional: true, state: "RUNNING" });
    expect(readClock({ ...clock, stoppedAt: late }, late).state).toBe("RUNNING");
    const holiday = {
      date: "2027-01-01",
      name: "元旦",
      working: false,
      origin: "STATUTORY",
    } as const;
    const year = { ...YEAR_2026, year: 2027, days: [holiday] };
    const after = createServiceCalendar({ years: [YEAR_2026, year] });
    const reading = readClock(recount(clock, { after, at: late }), late);
    expect(formatInstant(reading.dueAt)).toBe("2027-01-04T09:30:00+08:00");
    expect(reading).toMatchObject({
      provisional: false,
      state: "RUNNING",
      elapsedWorkingSeconds: 1800,
    });
  });

  it("SLA-18 runs from creation, and the fifty minutes before are a flagged intake delay", () => {
    const clock = { ...response("PHONE", at("03-10 10:50")), stoppedAt: at("03-10 11:30") };
    expect(readClock(clock, at("03-10 12:00"))).toMatchObject({
      state: "MET",
      elapsedWallSeconds: 2400,
    });
    const intake = {
      calendar: CALENDAR_2026,
      channel: "PHONE",
      receivedAt: at("03-10 10:00"),
    } as const;
    expect(intakeDelay({ ...intake, createdAt: clock.startedAt })).toEqual({
      minutes: 50,
      flagged: true,
    });
  });

  it("SLA-22 breaches a record nobody answered", () => {
    expect(stateOf(online("03-10 10:00"), "03-10 11:00:01")).toBe("BREACHED");
  });

  it("SLA-23 keeps the target it was opened with; thirty minutes are another clock", () => {
    expect(dueOf(online("03-10 10:00"))).toBe("03-10 11:00:00");
    expect(dueOf({ ...online("03-10 10:00"), targetMinutes: 30 })).toBe("03-10 10:30:00");
  });

  it("SLA-27 starts at creation on Monday 09:05, five working minutes after a fax of Saturday", () => {
    expect(dueOf(response("FAX", at("03-16 09:05")))).toBe("03-16 10:05:00");
    const intake = {
      calendar: CALENDAR_2026,
      channel: "FAX",
      receivedAt: at("03-14 11:00"),
    } as const;
    expect(intakeDelay({ ...intake, createdAt: at("03-16 09:05") })).toEqual({
      minutes: 5,
      flagged: false,
    });
  });

  it("SLA-28 has a strict due time on the wall beside the working one", () => {
    const clock = response("QQ", at("09-30 18:10"));
    expect(dueOf(clock)).toBe("10-08 10:00:00");
    expect(strictDueAt(clock)).toBe(at("09-30 19:10"));
  });

  it("SLA-34 is due at 08:55 for a call at 07:55", () => {
    expect(dueOf(response("PHONE", at("03-10 07:55")))).toBe("03-10 08:55:00");
  });

  it("is governed by a second touch by phone when that is due earlier", () => {
    const first = dueAt(online("03-13 17:50"));
    const touches = { dueAt: first, targetMinutes: 60 };
    expect(governingDueAt({ ...touches, phoneTouchesAt: [] })).toBe(first);
    const phoneTouchesAt = [at("03-14 20:00"), at("03-14 03:00")];
    expect(governingDueAt({ ...touches, phoneTouchesAt })).toBe(at("03-14 04:00"));
    expect(governingDueAt({ ...touches, phoneTouchesAt: [at("03-16 09:30")] })).toBe(first);
  });
});

describe("working time", () => {
  it("between 09-30 17:40 and 10-08 09:30 is 50 minutes", () => {
    expect(workingSecondsBetween(CALENDAR_2026, at("09-30 17:40"), at("10-08 09:30"))).toBe(3000);
  });

  it("is nothing backwards", () => {
    expect(workingSecondsBetween(CALENDAR_2026, at("03-10 12:00"), at("03-10 10:00"))).toBe(0);
  });
});

describe("the intake delay", () => {
  it.each([
    ["03-10 10:15:59", 15, false],
    ["03-10 10:16:00", 16, true],
    ["03-10 10:00:00", 0, false],
    ["03-10 09:59:00", 0, false],
  ])("of a touch at 10:00:00 for a record of %s is %i minutes", (created, minutes, flagged) => {
    const intake = {
      calendar: CALENDAR_2026,
      channel: "EMAIL",
      receivedAt: at("03-10 10:00"),
    } as const;
    expect(intakeDelay({ ...intake, createdAt: at(created) })).toEqual({ minutes, flagged });
  });
});
