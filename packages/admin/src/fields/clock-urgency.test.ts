import { parseInstant } from "@attest/shared/primitives";
import { expect, it } from "vitest";
import { secondsUntilDue, urgencyOf } from "./clock-urgency.ts";
import type { ShownClock } from "./clock-urgency.ts";

const DUE = "2026-09-30T18:00:00+08:00";
const running: ShownClock = {
  basis: "WALL",
  state: "RUNNING",
  targetMinutes: 60,
  dueAt: DUE,
  elapsedWallSeconds: 0,
  elapsedWorkingSeconds: 0,
};

it.each([
  ["17:14:59", "CALM"],
  ["17:45:00", "SOON"],
  ["18:00:00", "SOON"],
  ["18:00:01", "LATE"],
])("at %s calls an hour due at 18:00 %s", (time, urgency) => {
  expect(urgencyOf(running, at(time))).toBe(urgency);
});

it("warns by the clock's own basis: overnight an hour of working time may be nearly used up", () => {
  const clock: ShownClock = { ...running, basis: "WORKING", elapsedWorkingSeconds: 50 * 60 };
  expect(urgencyOf(clock, at("03:00:00"))).toBe("SOON");
});

it("shows a breach as late and a met or excluded clock as done, whatever the time", () => {
  expect(urgencyOf({ ...running, state: "BREACHED" }, at("09:00:00"))).toBe("LATE");
  expect(urgencyOf({ ...running, state: "MET" }, at("23:00:00"))).toBe("DONE");
  expect(urgencyOf({ ...running, state: "EXCLUDED" }, at("23:00:00"))).toBe("DONE");
});

it("counts down to the due time and beyond it", () => {
  expect(secondsUntilDue(running, at("17:59:00"))).toBe(60);
  expect(secondsUntilDue(running, at("18:00:30"))).toBe(-30);
});

function at(time: string): number {
  const instant = parseInstant(`2026-09-30T${time}+08:00`);
  if (instant === null) {
    throw new RangeError(time);
  }
  return instant;
}
