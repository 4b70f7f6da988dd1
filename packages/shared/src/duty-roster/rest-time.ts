import { epochDayOf, startOfEpochDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import { dayPlanOn } from "../service-calendar/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";

/** A stretch of time, `[startsAt, endsAt)`. */
export interface Interval {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * All of `[startsAt, endsAt)` that is no working time, in order: lunch, evenings, nights, days off. This is when
 * somebody has to be on duty.
 *
 * @see docs/rules.md R14
 */
export function restTime(calendar: ServiceCalendar, { startsAt, endsAt }: Interval): Interval[] {
  return without({ startsAt, endsAt }, workingTime(calendar, { startsAt, endsAt }));
}

/** Whether a duty engineer answers the phone at this instant, and not the desk. @see docs/rules.md R14 */
export function isRestTime(calendar: ServiceCalendar, at: Instant): boolean {
  return restTime(calendar, { startsAt: at, endsAt: at + 1 }).length > 0;
}

/** What is left of a stretch when others, in any order, are taken out. */
export function without(whole: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let since = whole.startsAt;
  for (const { startsAt, endsAt } of taken.toSorted((a, b) => a.startsAt - b.startsAt)) {
    if (Math.min(startsAt, whole.endsAt) > since) {
      left.push({ startsAt: since, endsAt: Math.min(startsAt, whole.endsAt) });
    }
    since = Math.max(since, endsAt);
  }
  return since < whole.endsAt ? [...left, { startsAt: since, endsAt: whole.endsAt }] : left;
}

function workingTime(calendar: ServiceCalendar, { startsAt, endsAt }: Interval): Interval[] {
  const worked: Interval[] = [];
  for (let day = epochDayOf(startsAt); startOfEpochDay(day) < endsAt; day += 1) {
    const midnight = startOfEpochDay(day);
    for (const { from, to } of dayPlanOn(calendar, day).segments) {
      worked.push({ startsAt: midnight + from, endsAt: midnight + to });
    }
  }
  return worked;
}
