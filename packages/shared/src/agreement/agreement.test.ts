import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confusionOf, gateOf, krippendorffAlpha } from "./index.ts";
import type { AlphaMetric, RatedUnit } from "./index.ts";

const FILE = resolve(
  import.meta.dirname,
  "../../../../../shared/data/agreement/worked_examples.json",
);

type Raters = readonly (readonly (number | null)[])[];
const unitsOf = (raters: Raters): RatedUnit[] =>
  (raters[0] ?? []).map((_, unit) => raters.map((ratings) => ratings[unit] ?? null));
const alphaOf = (units: readonly RatedUnit[], metric: AlphaMetric): number => {
  const found = krippendorffAlpha(units, metric);
  return found.outcome === "COMPUTED" ? found.alpha : Number.NaN;
};
const read = (line: string): (number | null)[] =>
  line.split(" ").map((word) => (word === "*" ? null : Number(word)));

const FIFTEEN = unitsOf(
  [
    "* * * * * 3 4 1 2 1 1 3 3 * 3",
    "1 * 2 1 3 3 4 3 * * * * * * *",
    "* * 2 1 3 4 4 * 2 1 1 3 3 * 4",
  ].map(read),
);

describe("Krippendorff's alpha", () => {
  it("of the fifteen-unit example is 0.691 nominal and 0.811 interval", () => {
    expect(alphaOf(FIFTEEN, "NOMINAL")).toBeCloseTo(0.691, 3);
    expect(alphaOf(FIFTEEN, "INTERVAL")).toBeCloseTo(0.811, 3);
  });

  it.each(["NOMINAL", "INTERVAL"] as const)(
    "is not computable when all ratings are equal (%s)",
    (metric) => {
      expect(
        krippendorffAlpha(
          [
            [8, 8],
            [8, 8],
          ],
          metric,
        ).outcome,
      ).toBe("NOT_COMPUTABLE");
      expect(krippendorffAlpha([], metric).outcome).toBe("NOT_COMPUTABLE");
      expect(
        krippendorffAlpha(
          [
            [8, null],
            [5, null],
          ],
          metric,
        ).outcome,
      ).toBe("NOT_COMPUTABLE");
    },
  );

  it("is 1 for raters who agree, whoever of them is named first, and moves with no scale", () => {
    const rated = fc.array(fc.tuple(fc.nat(10), fc.nat(10)), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(rated, fc.integer({ min: 1, max: 9 }), (units, factor) => {
        const same = units.map(([a]) => [a, a]);
        const agreed = krippendorffAlpha(same, "INTERVAL");
        expect(agreed.outcome === "NOT_COMPUTABLE" || agreed.alpha === 1).toBe(true);
        const alpha = alphaOf(units, "INTERVAL");
        const turned = alphaOf(
          units.map(([a, b]) => [b, a]),
          "INTERVAL",
        );
        const scaled = alphaOf(
          units.map(([a, b]) => [a * factor, b * factor]),
          "INTERVAL",
        );
        expect(Number.isNaN(alpha) || Math.abs(alpha - turned) < 1e-9).toBe(true);
        expect(Number.isNaN(alpha) || Math.abs(alpha - scaled) < 1e-9).toBe(true);
        expect(Number.isNaN(alpha) || alpha <= 1).toBe(true);
      }),
    );
  });
});

describe.skipIf(!existsSync(FILE))("the worked examples, where they are at hand", () => {
  interface Examples {
    readonly krippendorff_C: { rows_are_raters: Raters; nominal: number; interval: number };
    readonly wikipedia: { raters: readonly string[]; nominal: number; interval: number };
  }
  const examples = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, "utf8")) as Examples)
    : undefined;

  it("agree to three decimals", () => {
    const { krippendorff_C: c, wikipedia: w } = examples as Examples;
    const fifteen = unitsOf(w.raters.map(read));
    const twelve = unitsOf(c.rows_are_raters);
    expect(alphaOf(twelve, "NOMINAL")).toBeCloseTo(c.nominal, 3);
    expect(alphaOf(twelve, "INTERVAL")).toBeCloseTo(c.interval, 3);
    expect(alphaOf(fifteen, "NOMINAL")).toBeCloseTo(w.nominal, 3);
    expect(alphaOf(fifteen, "INTERVAL")).toBeCloseTo(w.interval, 3);
  });
});

describe("two inspectors", () => {
  it("are confused cell by cell, what one left out left out", () => {
    expect(
      confusionOf([
        [800, 800],
        [800, 500],
        [800, 800],
        [null, 500],
      ]),
    ).toEqual([
      { first: 800, second: 500, count: 1 },
      { first: 800, second: 800, count: 2 },
    ]);
  });

  it("pass the gate from 0.667 on, and before enough is known", () => {
    const computed = (alpha: number, items: number): string =>
      gateOf({ outcome: "COMPUTED", alpha, pairable: 99 }, items);
    expect(computed(0.667, 20)).toBe("OPEN");
    expect(computed(0.666, 20)).toBe("CLOSED");
    expect(computed(0.1, 19)).toBe("TOO_FEW");
    expect(gateOf({ outcome: "NOT_COMPUTABLE", pairable: 50 }, 50)).toBe("TOO_FEW");
  });
});
