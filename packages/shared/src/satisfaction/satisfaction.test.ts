import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { satisfactionOf, wilsonInterval } from "./index.ts";

const cyclesOf = (...scores: number[]) => scores.map((score) => ({ scores: [score] }));

describe("the Wilson interval", () => {
  it.each([
    [3, 50, [0.021, 0.162]],
    [6, 50, [0.056, 0.238]],
    [47, 50, [0.838, 0.979]],
    [1, 5, [0.036, 0.624]],
  ])("of %i in %i is %j", (hits, total, [low, high]) => {
    const interval = wilsonInterval(hits, total);
    expect(interval.low).toBeCloseTo(low ?? Number.NaN, 3);
    expect(interval.high).toBeCloseTo(high ?? Number.NaN, 3);
  });

  it("is the whole range when nothing was counted", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("holds the share it is about and mirrors itself", () => {
    const counted = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counted, ([hits, total]) => {
        const { low, high } = wilsonInterval(hits, total);
        const mirrored = wilsonInterval(total - hits, total);
        expect(low >= 0 && low <= hits / total && hits / total <= high && high <= 1).toBe(true);
        expect(low).toBeCloseTo(1 - mirrored.high, 12);
      }),
    );
  });
});

describe("satisfaction", () => {
  it("SUR-13 shows 1 dissatisfied of 5 with its interval and does not rank so few", () => {
    const figures = satisfactionOf(cyclesOf(5, 5, 4, 4, 1), 5);
    const dissatisfied = wilsonInterval(figures.answered - figures.satisfied, figures.answered);
    expect(figures).toMatchObject({ satisfied: 4, satisfiedPercent: 80, ranked: false });
    expect(dissatisfied.low).toBeCloseTo(0.036, 3);
    expect(dissatisfied.high).toBeCloseTo(0.624, 3);
  });

  it("ranks from 10 answered cycles on, not from 9", () => {
    const scores = [5, 5, 5, 5, 5, 5, 5, 5, 5];
    expect(satisfactionOf(cyclesOf(...scores), 20).ranked).toBe(false);
    expect(satisfactionOf(cyclesOf(...scores, 5), 20).ranked).toBe(true);
  });

  it("SUR-03 counts two contacts of one cycle as two voices with one weight", () => {
    const figures = satisfactionOf([{ scores: [5, 2] }, { scores: [4] }], 4);
    expect(figures).toMatchObject({ answered: 2, voices: 3, satisfied: 1, unanswered: 2 });
    expect(figures.meanHundredths).toBe(375);
  });

  it("truncates the mean and rounds the rates up", () => {
    expect(satisfactionOf(cyclesOf(5, 5, 4), 7)).toMatchObject({
      meanHundredths: 466,
      responsePercent: 43,
    });
    expect(
      satisfactionOf([{ scores: [4, 4, 5] }, { scores: [5, 5, 4] }, { scores: [4] }], 3)
        .meanHundredths,
    ).toBe(433);
  });

  it("says nothing instead of zero when nobody answered or nobody was asked", () => {
    expect(satisfactionOf([], 0)).toMatchObject({
      meanHundredths: null,
      satisfiedPercent: null,
      responsePercent: null,
      ranked: false,
    });
    expect(satisfactionOf([], 3)).toMatchObject({ responsePercent: 0, unanswered: 3 });
  });
});
