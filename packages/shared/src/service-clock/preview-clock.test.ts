import { describe, expect, it } from "vitest";
import { parseInstant } from "../primitives/index.ts";
import { CALENDAR_2026 } from "../service-calendar/calendar-2026.fixture.ts";
import { previewClock } from "./index.ts";
import type { ClockPreview, PreviewClockInput, PreviewPause } from "./index.ts";

const at = (text: string): number =>
  parseInstant(`2026-${text.replace(" ", "T")}:00+08:00`) ?? Number.NaN;
const asked = (changes: Partial<PreviewClockInput>): PreviewClockInput => ({
  calendar: CALENDAR_2026,
  channel: "ONLINE",
  openedAt: at("03-10 10:00"),
  kind: "RESOLUTION",
  targetMinutes: 240,
  stoppedAt: null,
  pauses: [],
  now: at("03-10 11:00"),
  ...changes,
});
const pause = (from: string, to: string): PreviewPause => ({
  from: at(from),
  to: at(to),
  reason: "WAITING_CUSTOMER",
});
const shown = (changes: Partial<PreviewClockInput>): ClockPreview => {
  const result = previewClock(asked(changes));
  if (result.outcome === "REFUSED") {
    throw new Error(JSON.stringify(result.refusals));
  }
  return result.preview;
};
const refusedPaths = (changes: Partial<PreviewClockInput>): string[] => {
  const result = previewClock(asked(changes));
  return result.outcome === "REFUSED" ? result.refusals.map(({ path }) => path) : [];
};

describe("a preview", () => {
  it("runs to now without a stop", () => {
    expect(shown({})).toMatchObject({ state: "RUNNING", countedSeconds: 3600, basis: "WORKING" });
  });

  it("is empty when opened later than now", () => {
    expect(shown({ now: at("03-09 11:00") })).toMatchObject({ countedSeconds: 0, receipt: [] });
  });

  it("ignores pauses after the stop and cuts one that the stop falls into", () => {
    const stoppedAt = at("03-10 15:30");
    const kept = shown({ stoppedAt, pauses: [pause("03-10 11:00", "03-10 12:00")] });
    expect(kept).toMatchObject({ state: "MET", countedSeconds: 4.5 * 3600 - 3600 });
    const after = [pause("03-10 15:30", "03-10 17:00"), pause("03-10 16:00", "03-10 18:00")];
    expect(shown({ stoppedAt, pauses: after })).toEqual(shown({ stoppedAt }));
    const across = [pause("03-10 14:00", "03-12 17:00")];
    expect(shown({ stoppedAt, pauses: across })).toMatchObject({
      state: "MET",
      countedSeconds: 3 * 3600,
      dueAt: at("03-10 16:30"),
    });
  });

  it("is paused while now is in a pause", () => {
    expect(shown({ pauses: [pause("03-10 10:30", "03-10 11:01")] }).state).toBe("PAUSED");
    expect(shown({ pauses: [pause("03-10 10:30", "03-10 11:00")] }).state).toBe("RUNNING");
  });

  it("of a phone response runs on the wall and is never provisional", () => {
    const newYearsEve = {
      openedAt: at("12-31 23:30"),
      kind: "RESPONSE",
      channel: "PHONE",
    } as const;
    expect(shown({ ...newYearsEve, targetMinutes: 60 })).toMatchObject({
      basis: "WALL",
      provisional: false,
      dueAt: at("12-31 23:30") + 3600,
      strictDueAt: at("12-31 23:30") + 3600,
    });
    expect(shown({ ...newYearsEve, channel: "QQ" }).provisional).toBe(true);
  });

  it.each([0, -1, 1.5, 1_000_001, Number.NaN])(
    "refuses a target of %d minutes",
    (targetMinutes) => {
      expect(refusedPaths({ targetMinutes })).toEqual(["targetMinutes"]);
    },
  );

  it.each([1, 1_000_000])("accepts a target of %i minutes", (targetMinutes) => {
    expect(refusedPaths({ targetMinutes })).toEqual([]);
  });

  it("refuses a stop before the opening, not one at it", () => {
    expect(refusedPaths({ stoppedAt: at("03-10 10:00") - 1 })).toEqual(["stoppedAt"]);
    expect(refusedPaths({ stoppedAt: at("03-10 10:00") })).toEqual([]);
  });

  it("SLA-24 refuses pauses of a response clock, which never pauses", () => {
    const pauses = [pause("03-10 10:30", "03-10 11:00")];
    expect(refusedPaths({ kind: "RESPONSE", pauses })).toEqual(["pauses"]);
    expect(refusedPaths({ kind: "RESPONSE" })).toEqual([]);
  });

  it("refuses pauses that are empty, overlap or have no reason to wait", () => {
    const one = pause("03-10 10:30", "03-10 11:00");
    const counted = { ...one, reason: "COUNTED" } as const;
    expect(refusedPaths({ pauses: [one, { ...one, to: one.from }] })).toEqual(["pauses.1.to"]);
    expect(refusedPaths({ pauses: [pause("03-10 10:59", "03-10 12:00"), one] })).toEqual([
      "pauses.0.from",
    ]);
    expect(refusedPaths({ pauses: [pause("03-10 11:00", "03-10 12:00"), one] })).toEqual([]);
    expect(refusedPaths({ pauses: [counted] })).toEqual(["pauses.0.reason"]);
  });

  it("refuses instants outside 1992 to 2100 and more than forty years of receipt", () => {
    expect(refusedPaths({ openedAt: 0 })).toEqual(["openedAt"]);
    expect(refusedPaths({ stoppedAt: 4_200_000_000 })).toEqual(["stoppedAt"]);
    expect(refusedPaths({ stoppedAt: 4_100_000_000 })).toEqual(["openedAt"]);
  });
});
