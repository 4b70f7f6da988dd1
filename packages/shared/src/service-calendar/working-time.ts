import {
  SECONDS_PER_DAY,
  dateOfEpochDay,
  epochDayOf,
  startOfEpochDay,
} from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import type { DaySegment } from "./working-week.ts";
import type { YearPlan } from "./year-plan.ts";

/** Working time in `[from, to)`, in seconds; 0 when `to` is not after `from`. @see docs/rules.md R6 */
export function workingSecondsBetween(
  calendar: ServiceCalendar,
  from: Instant,
  to: Instant,
): number {
  if (to <= from) {
    return 0;
  }
  const start = placeOf(calendar, from);
  const end = placeOf(calendar, to);
  let seconds = end.secondsBefore - start.secondsBefore;
  for (let year = start.plan.year; year < end.plan.year; year++) {
    seconds += totalOf(calendar.yearPlan(year).secondsBefore);
  }
  return seconds;
}

/**
 * The earliest instant at which so many seconds of working time have passed since `from`: 17:00 and one hour
 * is 18:00 of the same day, not 09:00 of the next. For 0 seconds the first working instant that is not before
 * `from`.
 *
 * @param seconds whole, not negative
 * @throws RangeError when the next 400 years do not hold as much
 * @see docs/rules.md R6
 */
export function instantAfterWorking(
  calendar: ServiceCalendar,
  from: Instant,
  seconds: number,
): Instant {
  if (seconds === 0) {
    return instantAfterWorking(calendar, from, 1) - 1;
  }
  const start = placeOf(calendar, from);
  let wanted = start.secondsBefore + seconds;
  for (let year = start.plan.year; year < start.plan.year + 400; year++) {
    const plan = calendar.yearPlan(year);
    const total = totalOf(plan.secondsBefore);
    if (wanted <= total) {
      return instantWithin(plan, wanted);
    }
    wanted -= total;
  }
  throw new RangeError(`The calendar does not hold ${seconds} seconds of working time.`);
}

/** How many days nobody has certified `[from, to)` touches; of an empty interval, the day of `from`. */
export function uncertifiedDaysBetween(
  calendar: ServiceCalendar,
  from: Instant,
  to: Instant,
): number {
  const start = placeOf(calendar, from);
  const end = placeOf(calendar, Math.max(from, to - 1));
  let count =
    (end.plan.uncertifiedBefore[end.index + 1] ?? 0) -
    (start.plan.uncertifiedBefore[start.index] ?? 0);
  for (let year = start.plan.year; year < end.plan.year; year++) {
    count += totalOf(calendar.yearPlan(year).uncertifiedBefore);
  }
  return count;
}

interface Place {
  readonly plan: YearPlan;
  readonly index: number;
  readonly secondsBefore: number;
}

function placeOf(calendar: ServiceCalendar, instant: Instant): Place {
  const epochDay = epochDayOf(instant);
  const plan = calendar.yearPlan(dateOfEpochDay(epochDay).year);
  const index = epochDay - plan.firstEpochDay;
  const second = instant - startOfEpochDay(epochDay);
  let secondsBefore = plan.secondsBefore[index] ?? 0;
  for (const { from, to } of plan.days[index]?.segments ?? []) {
    secondsBefore += Math.max(0, Math.min(second, to) - from);
  }
  return { plan, index, secondsBefore };
}

function instantWithin(plan: YearPlan, wanted: number): Instant {
  const index = dayReaching(plan.secondsBefore, wanted);
  const rest = wanted - (plan.secondsBefore[index] ?? 0);
  const second = secondReaching(plan.days[index]?.segments ?? [], rest);
  return startOfEpochDay(plan.firstEpochDay + index) + second;
}

/** The first day by whose end so many seconds have been worked. */
function dayReaching(secondsBefore: readonly number[], wanted: number): number {
  let low = 0;
  let high = secondsBefore.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((secondsBefore[middle + 1] ?? 0) >= wanted) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function secondReaching(segments: readonly DaySegment[], seconds: number): number {
  let rest = seconds;
  for (const { from, to } of segments) {
    if (rest <= to - from) {
      return from + rest;
    }
    rest -= to - from;
  }
  return SECONDS_PER_DAY;
}

function totalOf(totals: readonly number[]): number {
  return totals.at(-1) ?? 0;
}
