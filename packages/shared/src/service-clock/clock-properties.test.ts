import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startOfDay } from "../primitives/index.ts";
import { counts, exampleOf, walked } from "./clock-example.fixture.ts";
import type { Example } from "./clock-example.fixture.ts";
import { countedSecondsBetween, instantWhenCounted, previewClock, receipt } from "./index.ts";

const DAY = 86_400;

/** A stretch of up to `days` days in 2007–2026 with special days of both origins, and pauses that do not overlap. */
function examples(days: number, grain: number): fc.Arbitrary<Example> {
  const first = startOfDay("2007-01-01") / DAY;
  const last = startOfDay("2026-12-01") / DAY;
  return fc
    .record({
      start: fc.integer({ min: Math.ceil(first), max: Math.floor(last) }),
      specials: fc.array(
        fc.record({
          offset: fc.integer({ min: -2, max: days + 30 }),
          working: fc.boolean(),
          origin: fc.constantFrom("STATUTORY" as const, "COMPANY" as const),
        }),
        { maxLength: 12 },
      ),
      basis: fc.constantFrom("WORKING" as const, "WORKING" as const, "WALL" as const),
      edges: fc.uniqueArray(fc.integer({ min: 0, max: (days * DAY) / grain }), {
        minLength: 2,
        maxLength: 9,
      }),
      open: fc.boolean(),
    })
    .map((parts) => exampleOf({ ...parts, grain }));
}

describe("counted time", () => {
  it("is what walking minute by minute over ten days counts", () => {
    fc.assert(
      fc.property(examples(10, 60), (example) => {
        const counted = countedSecondsBetween(example.counting, example.from, example.to);
        expect(counted).toBe(walked(example, 60));
      }),
      { numRuns: 100 },
    );
  });

  it("is what walking second by second over a day counts", () => {
    fc.assert(
      fc.property(examples(1, 1), (example) => {
        const counted = countedSecondsBetween(example.counting, example.from, example.to);
        expect(counted).toBe(walked(example, 1));
      }),
      { numRuns: 15 },
    );
  });

  it("adds up over any instant between", () => {
    fc.assert(
      fc.property(
        examples(800, 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (example, share) => {
          const { counting, from, to } = example;
          const between = from + Math.floor((to - from) * share);
          const parts =
            countedSecondsBetween(counting, from, between) +
            countedSecondsBetween(counting, between, to);
          expect(parts).toBe(countedSecondsBetween(counting, from, to));
        },
      ),
    );
  });
});

describe("the instant when so much has been counted", () => {
  it("leads back to what was counted, and is the earliest that does", () => {
    fc.assert(
      fc.property(examples(400, 1), (example) => {
        const { counting, from, to } = example;
        const counted = countedSecondsBetween(counting, from, to);
        fc.pre(counted > 0);
        const reached = instantWhenCounted(counting, from, counted);
        expect(reached).toBeLessThanOrEqual(to);
        expect(countedSecondsBetween(counting, from, reached)).toBe(counted);
        expect(countedSecondsBetween(counting, from, reached - 1)).toBe(counted - 1);
        if (counts(example, to - 1)) {
          expect(reached).toBe(to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("grows with the target and with the start", () => {
    const targets = fc.integer({ min: 0, max: 60 * DAY });
    fc.assert(
      fc.property(examples(30, 1), targets, targets, ({ counting, from, to }, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const due = instantWhenCounted(counting, from, less);
        expect(instantWhenCounted(counting, from, more)).toBeGreaterThanOrEqual(due);
        const closed = { ...counting, pauses: [] };
        expect(instantWhenCounted(closed, to, less)).toBeGreaterThanOrEqual(
          instantWhenCounted(closed, from, less),
        );
        expect(due).toBeGreaterThanOrEqual(from + less);
      }),
    );
  });

  it("for nothing is the first instant that counts", () => {
    fc.assert(
      fc.property(examples(5, 60), (example) => {
        const closed = {
          ...example.counting,
          pauses: example.counting.pauses?.filter(({ to }) => to !== null),
        };
        let instant = example.from;
        while (!counts({ ...example, counting: closed }, instant)) {
          instant += 60;
        }
        expect(instantWhenCounted(closed, example.from, 0)).toBe(instant);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a receipt", () => {
  it("partitions its interval, adds up to the elapsed time and joins equal neighbours", () => {
    fc.assert(
      fc.property(examples(40, 1), (example) => {
        const { counting, from, to } = example;
        const segments = receipt(counting, from, to);
        expect(segments[0]?.from).toBe(from);
        expect(segments.at(-1)?.to).toBe(to);
        segments.forEach((segment, index) => {
          const next = segments[index + 1];
          expect(segment.to).toBeGreaterThan(segment.from);
          expect(segment.countedSeconds).toBe(
            segment.reason === "COUNTED" ? segment.to - segment.from : 0,
          );
          expect(counts(example, segment.from)).toBe(segment.reason === "COUNTED");
          if (next !== undefined) {
            expect(next.from).toBe(segment.to);
            expect([next.dayType, next.reason, next.note]).not.toEqual([
              segment.dayType,
              segment.reason,
              segment.note,
            ]);
          }
        });
        const sum = segments.reduce((total, { countedSeconds }) => total + countedSeconds, 0);
        expect(sum).toBe(countedSecondsBetween(counting, from, to));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a judgement", () => {
  it("is MET exactly when no more than the target was counted", () => {
    fc.assert(
      fc.property(examples(20, 1), fc.integer({ min: 1, max: 6000 }), (example, targetMinutes) => {
        const { calendar, counting, from, to } = example;
        const closed = (counting.pauses ?? []).map((pause) => ({
          ...pause,
          to: pause.to ?? to + DAY,
        }));
        const result = previewClock({
          ...{ calendar, channel: "QQ", kind: "RESOLUTION", targetMinutes },
          ...{ openedAt: from, stoppedAt: to, pauses: closed, now: to },
        });
        if (result.outcome === "REFUSED") {
          throw new Error(JSON.stringify(result.refusals));
        }
        const { state, countedSeconds, dueAt, provisional } = result.preview;
        const late = provisional ? "RUNNING" : "BREACHED";
        expect(state).toBe(to <= dueAt ? "MET" : late);
        expect(countedSeconds).toBe(
          countedSecondsBetween({ ...counting, basis: "WORKING", pauses: closed }, from, to),
        );
        if (countedSeconds !== targetMinutes * 60) {
          expect(to <= dueAt).toBe(countedSeconds < targetMinutes * 60);
        }
      }),
      { numRuns: 300 },
    );
  });
});
