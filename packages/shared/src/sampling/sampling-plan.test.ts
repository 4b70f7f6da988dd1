import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AQLS,
  binomialAcceptance,
  hypergeometricAcceptance,
  InspectionLevel,
  operatingCharacteristic,
  samplingPlanOf,
} from "./index.ts";
import type { PlanRequest, SamplingPlan } from "./index.ts";

const plan = (facts: Partial<PlanRequest>): SamplingPlan =>
  samplingPlanOf({
    ...{ lotSize: 300, method: "ISO_2859", level: "II", aql: "4.0" },
    ...{ severity: "NORMAL", fixedSize: null },
    ...facts,
  });

describe("a sampling plan", () => {
  it("SPC-01 looks at 50 of 300 by letter H, with 5 borne and 6 too many", () => {
    expect(plan({})).toEqual({
      ...{ codeLetter: "H", severity: "NORMAL", sampleSize: 50, everyItem: false },
      ...{ acceptanceNumber: 5, rejectionNumber: 6 },
    });
  });

  it("SPC-03 follows the arrow from D to E for 40", () => {
    expect(plan({ lotSize: 40 })).toMatchObject({ codeLetter: "D", sampleSize: 13 });
    expect(plan({ lotSize: 40 }).acceptanceNumber).toBe(1);
  });

  it("SPC-06 of an empty lot draws nothing", () => {
    expect(plan({ lotSize: 0 })).toMatchObject({ codeLetter: null, sampleSize: 0 });
  });

  it("SPC-07 bears 3 at H when tightened, and REDUCED stays on the normal plan", () => {
    expect(plan({ severity: "TIGHTENED" }).acceptanceNumber).toBe(3);
    expect(plan({ severity: "REDUCED" })).toMatchObject({ sampleSize: 50, acceptanceNumber: 5 });
  });

  it("looks at everything where the plan asks for as much, or inspection was discontinued", () => {
    expect(plan({ lotSize: 2 })).toMatchObject({ sampleSize: 2, everyItem: true });
    expect(plan({ lotSize: 13, aql: "1.0" })).toMatchObject({ sampleSize: 13, everyItem: true });
    const discontinued = plan({ severity: "DISCONTINUED" });
    expect(discontinued).toMatchObject({ sampleSize: 300, everyItem: true, acceptanceNumber: 3 });
  });

  it("looks at a fixed number, or at everything, and bears the limit's share of it", () => {
    const fixed = { method: "FIXED", fixedSize: 25 } as const;
    expect(plan(fixed)).toMatchObject({ sampleSize: 25, acceptanceNumber: 1, everyItem: false });
    expect(plan({ ...fixed, lotSize: 20 })).toMatchObject({ sampleSize: 20, everyItem: true });
    expect(plan({ method: "CENSUS" })).toMatchObject({ sampleSize: 300, acceptanceNumber: 12 });
    expect(() => plan({ method: "FIXED" })).toThrow(RangeError);
    expect(() => plan({ lotSize: -1 })).toThrow(RangeError);
    expect(() => plan({ lotSize: 1.5 })).toThrow(RangeError);
  });

  it("never draws more than the lot holds, at any size, level, limit and severity", () => {
    const request = fc.record({
      lotSize: fc.integer({ min: 0, max: 600_000 }),
      level: fc.constantFrom(...Object.values(InspectionLevel)),
      aql: fc.constantFrom(...AQLS),
      severity: fc.constantFrom("NORMAL", "TIGHTENED", "REDUCED", "DISCONTINUED"),
    });
    fc.assert(
      fc.property(request, (facts) => {
        const found = plan(facts);
        expect(found.sampleSize).toBeLessThanOrEqual(facts.lotSize);
        expect(found.everyItem).toBe(found.sampleSize === facts.lotSize);
        expect(found.rejectionNumber).toBe(found.acceptanceNumber + 1);
      }),
    );
  });
});

describe("the operating characteristic", () => {
  it.each([
    [13, 1, 0.907, 0.621],
    [20, 2, 0.956, 0.677],
    [50, 5, 0.986, 0.616],
    [50, 3, 0.861, 0.25],
  ])("of (%i, %i) passes 4 %% at %d and 10 %% at %d", (...figures) => {
    const [sampleSize, acceptanceNumber, at4, at10] = figures;
    const asked = { sampleSize, acceptanceNumber };
    expect(binomialAcceptance(asked, 0.04)).toBeCloseTo(at4, 3);
    expect(binomialAcceptance(asked, 0.1)).toBeCloseTo(at10, 3);
    const curve = operatingCharacteristic(asked);
    const point = (share: number): number =>
      curve.find(({ defective }) => defective === share)?.acceptance ?? Number.NaN;
    expect(Math.abs(point(400) / 10_000 - at4)).toBeLessThan(0.0006);
    expect(Math.abs(point(1000) / 10_000 - at10)).toBeLessThan(0.0006);
  });

  it("falls as the share grows, from certainty to nothing", () => {
    const asked = fc
      .integer({ min: 1, max: 2000 })
      .chain((n) => fc.record({ sampleSize: fc.constant(n), acceptanceNumber: fc.nat(n - 1) }));
    fc.assert(
      fc.property(asked, (found) => {
        const chances = operatingCharacteristic(found).map(({ acceptance }) => acceptance);
        expect(chances[0]).toBe(10_000);
        expect(chances.at(-1)).toBe(0);
        expect(chances.every((chance, at) => at === 0 || chance <= (chances[at - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });

  it("of one lot is exact: all or nothing when everything is looked at, and 1/2 by hand", () => {
    const whole = { sampleSize: 20, acceptanceNumber: 2 };
    expect(hypergeometricAcceptance(whole, { lotSize: 20, defectives: 2 })).toBeCloseTo(1, 12);
    expect(hypergeometricAcceptance(whole, { lotSize: 20, defectives: 3 })).toBe(0);
    const half = { sampleSize: 1, acceptanceNumber: 0 };
    expect(hypergeometricAcceptance(half, { lotSize: 4, defectives: 2 })).toBeCloseTo(0.5, 12);
    expect(() => hypergeometricAcceptance(whole, { lotSize: 10, defectives: 0 })).toThrow(
      RangeError,
    );
  });

  it("of a large lot comes near the binomial one", () => {
    const asked = { sampleSize: 50, acceptanceNumber: 5 };
    const exact = hypergeometricAcceptance(asked, { lotSize: 500_000, defectives: 50_000 });
    expect(exact).toBeCloseTo(binomialAcceptance(asked, 0.1), 3);
  });
});
