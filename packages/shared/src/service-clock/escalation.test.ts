import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstant } from "../primitives/index.ts";
import { CALENDAR_2026 as calendar } from "../service-calendar/calendar-2026.fixture.ts";
import { escalate, ESCALATION_STEPS, escalationAt, nextEscalationAt } from "./index.ts";
import type { EscalatingClock } from "./index.ts";

const instant = (text: string): number => parseInstant(`${text}+08:00`) ?? 0;
const clock = (facts: Partial<EscalatingClock> = {}): EscalatingClock => ({
  calendar,
  basis: "WALL",
  startedAt: instant("2026-03-10T23:30:00"),
  targetMinutes: 60,
  stoppedAt: null,
  excluded: false,
  phoneDueAt: null,
  stepsTold: 0,
  ...facts,
});

describe("Escalation", () => {
  it("tells 75 %, 100 %, half an hour and two hours after it, on the clock's own basis", () => {
    const { due, nextAt } = escalate(clock(), instant("2026-03-11T03:00:00"));
    expect(due.map(({ dueAt }) => dueAt)).toEqual(
      ["00:15:00", "00:30:00", "01:00:00", "02:30:00"].map((time) => instant(`2026-03-11T${time}`)),
    );
    expect(nextAt).toBeNull();
    const working = clock({ basis: "WORKING", startedAt: instant("2026-09-30T17:40:00") });
    expect(escalate(working, instant("2026-10-09T00:00:00")).due.map(({ dueAt }) => dueAt)).toEqual(
      ["09:25:00", "09:40:00", "10:10:00", "11:40:00"].map((time) => instant(`2026-10-08T${time}`)),
    );
  });

  it("tells a step to the second and asks again at the next one", () => {
    expect(escalate(clock(), instant("2026-03-11T00:14:59"))).toEqual({
      due: [],
      nextAt: instant("2026-03-11T00:15:00"),
    });
    const first = escalate(clock(), instant("2026-03-11T00:15:00"));
    expect(first.due).toHaveLength(1);
    expect(first.nextAt).toBe(instant("2026-03-11T00:30:00"));
  });

  it("tells nothing of a clock that waits, is stopped or is not judged", () => {
    const late = instant("2026-03-12T00:00:00");
    const still = { due: [], nextAt: null };
    const from = instant("2026-03-10T23:40:00");
    expect(escalate(clock({ stoppedAt: from }), late)).toEqual(still);
    expect(escalate(clock({ excluded: true }), late)).toEqual(still);
    const pauses = [{ from, to: null, reason: "WAITING_CUSTOMER" as const }];
    expect(escalate(clock({ pauses }), late)).toEqual(still);
  });

  it("SLA-14 warns of a due time in a year nobody certified, and tells no breach", () => {
    const open = clock({ basis: "WORKING", startedAt: instant("2026-12-31T17:30:00") });
    const { due, nextAt } = escalate(open, instant("2027-01-04T12:00:00"));
    expect(due.map(({ step }) => step.percent)).toEqual([75]);
    expect(nextAt).toBeNull();
  });

  it("R9 a second call's own hour escalates where it is the earlier one", () => {
    const online = clock({ basis: "WORKING", startedAt: instant("2026-03-14T10:00:00") });
    const called = { ...online, phoneDueAt: instant("2026-03-14T12:00:00") };
    expect(nextEscalationAt(online)).toBe(instant("2026-03-16T09:45:00"));
    expect(nextEscalationAt(called)).toBe(instant("2026-03-14T11:45:00"));
  });

  it("tells every step once and in order, however often and however late it is asked", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 30 });
    const bases = fc.constantFrom("WALL" as const, "WORKING" as const);
    fc.assert(
      fc.property(bases, fc.integer({ min: 1, max: 600 }), gaps, (basis, targetMinutes, asked) => {
        const start = clock({ basis, targetMinutes });
        const told: number[] = [];
        let now = start.startedAt;
        for (const gap of asked) {
          now += gap;
          const { due, nextAt } = escalate({ ...start, stepsTold: told.length }, now);
          due.forEach(({ index, dueAt }) => {
            expect(dueAt).toBeLessThanOrEqual(now);
            told.push(index);
          });
          expect(nextAt === null ? told.length : 4).toBe(4);
          expect(nextAt ?? now + 1).toBeGreaterThan(now);
        }
        const fallen = ESCALATION_STEPS.filter((step) => escalationAt(start, step) <= now);
        expect(told).toEqual(fallen.map((_, index) => index));
      }),
    );
  });
});
