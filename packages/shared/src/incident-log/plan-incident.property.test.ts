import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IncidentPlan, NumberedUpdate } from "./index.ts";
import { INCIDENT_STATES, planIncident } from "./index.ts";
import { FIRST, OUTCOME } from "./sample-log.ts";

/** Logs that no rule holds for: states, times, counts, holders and ends in any order. */
const anyLog: fc.Arbitrary<NumberedUpdate[]> = fc
  .array(
    fc.record({
      state: fc.constantFrom(...INCIDENT_STATES),
      modCount: fc.nat(8),
      reopenCount: fc.nat(3),
      updatedAt: fc.integer({ min: -5, max: 40 }).map((hours) => FIRST.openedAt + hours * 3600),
      group: fc.constantFrom(null, "Group 1", "Group 2"),
      assignee: fc.constantFrom(null, "Resolver 1"),
      resolvedAt: fc.option(fc.integer({ min: -5, max: 40 }).map((h) => FIRST.openedAt + h * 3600)),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ resolvedAt, ...row }, index) => ({
      line: index + 2,
      update: { ...FIRST, ...row, outcome: { ...OUTCOME, resolvedAt } },
    })),
  );

function holdsFor(property: (plan: IncidentPlan, rows: readonly NumberedUpdate[]) => void): void {
  fc.assert(fc.property(anyLog, (rows) => property(planIncident(rows).plan, rows)));
}

describe("whatever a log says", () => {
  it("custody runs from the opening to the closing without gap or overlap", () => {
    holdsFor(({ createdAt, custody, cycles }) => {
      const bounds = custody.flatMap(({ from, to }) => [from, to]);
      const end = cycles.at(-1)?.closedAt ?? null;
      expect(bounds.length === 0 ? [createdAt, createdAt] : [bounds[0], bounds.at(-1)]).toEqual([
        createdAt,
        end,
      ]);
      custody.slice(1).forEach(({ from }, index) => expect(from).toBe(custody[index]?.to));
      custody.forEach(({ from, to }) => expect(to ?? Infinity).toBeGreaterThan(from));
    });
  });

  it("cycles follow each other, and each ends no earlier than it was solved and opened", () => {
    holdsFor(({ cycles }) => {
      const times = cycles.flatMap(({ openedAt, resolvedAt, closedAt }) =>
        [openedAt, resolvedAt, closedAt].filter((time) => time !== null),
      );
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(cycles.slice(0, -1).every(({ closedAt }) => closedAt !== null)).toBe(true);
    });
  });

  it("waiting lies within its cycle, in order and before the clock stops", () => {
    holdsFor(({ cycles }) => {
      for (const { openedAt, resolvedAt, closedAt, pauses } of cycles) {
        const end = resolvedAt ?? closedAt ?? Infinity;
        const times = [openedAt, ...pauses.flatMap(({ from, to }) => [from, to ?? Infinity]), end];
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
    });
  });

  it("every update is kept exactly once", () => {
    holdsFor((plan, rows) => {
      const { updates } = plan;
      expect(new Set(updates.map(({ key }) => key)).size).toBe(updates.length);
      expect(planIncident([...rows, ...rows]).plan.updates.length).toBe(updates.length);
    });
  });
});
