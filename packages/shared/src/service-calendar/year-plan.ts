import { epochDayOfDate } from "../primitives/index.ts";
import type { DayPlan } from "./day-plan.ts";

/**
 * Every day of a year, with running totals, so that working time between two instants costs two look-ups.
 * `secondsBefore[i]` is the working time of the year's first i days, `uncertifiedBefore[i]` how many of them
 * nobody has certified; the last entry of each is the year's total.
 */
export interface YearPlan {
  readonly year: number;
  readonly firstEpochDay: number;
  readonly days: readonly DayPlan[];
  readonly secondsBefore: readonly number[];
  readonly uncertifiedBefore: readonly number[];
}

/** Builds the year's plan by asking for each of its days, in order. */
export function planYear(year: number, dayPlan: (epochDay: number) => DayPlan): YearPlan {
  const firstEpochDay = epochDayOfDate({ year, month: 1, day: 1 });
  const length = epochDayOfDate({ year: year + 1, month: 1, day: 1 }) - firstEpochDay;
  const days = Array.from({ length }, (_, index) => dayPlan(firstEpochDay + index));
  return {
    year,
    firstEpochDay,
    days,
    secondsBefore: runningTotals(days, workingSecondsOf),
    uncertifiedBefore: runningTotals(days, ({ certified }) => (certified ? 0 : 1)),
  };
}

function runningTotals(
  days: readonly DayPlan[],
  measure: (day: DayPlan) => number,
): readonly number[] {
  const totals = [0];
  let total = 0;
  for (const day of days) {
    total += measure(day);
    totals.push(total);
  }
  return totals;
}

function workingSecondsOf({ segments }: DayPlan): number {
  return segments.reduce((sum, { from, to }) => sum + to - from, 0);
}
