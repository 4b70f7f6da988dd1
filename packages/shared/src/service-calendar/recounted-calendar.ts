import { epochDayOf, startOfEpochDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import { dayPlanOn } from "./day-plan-on.ts";
import type { DayPlan } from "./day-plan.ts";
import { plannedLazily } from "./service-calendar.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import type { DaySegment } from "./working-week.ts";

/** A change of calendar under an open clock: up to `at` the old one was in force. */
export interface CalendarChange {
  readonly before: ServiceCalendar;
  readonly after: ServiceCalendar;
  readonly at: Instant;
}

/**
 * The calendar by which an open clock is measured after a re-certification: what was used on certified days
 * before the change stays as it was, the rest follows the new tables. Time on days that nobody had certified
 * was provisional and is counted anew. The day of the change is cut at that instant.
 *
 * Changes chain: the result may be the `before` of the next one.
 *
 * @see docs/rules.md R11
 */
export function recountedCalendar({ before, after, at }: CalendarChange): ServiceCalendar {
  const dayOfChange = epochDayOf(at);
  return plannedLazily((epochDay) => {
    const next = dayPlanOn(after, epochDay);
    if (epochDay > dayOfChange) {
      return next;
    }
    const previous = dayPlanOn(before, epochDay);
    if (!previous.certified) {
      return next;
    }
    return epochDay < dayOfChange
      ? previous
      : cutDay(previous, next, at - startOfEpochDay(epochDay));
  });
}

function cutDay(previous: DayPlan, next: DayPlan, second: number): DayPlan {
  const used = previous.segments.map(({ from, to }) => ({ from, to: Math.min(to, second) }));
  const rest = next.segments.map(({ from, to }) => ({ from: Math.max(from, second), to }));
  return { ...next, segments: [...used, ...rest].filter(isNotEmpty) };
}

function isNotEmpty({ from, to }: DaySegment): boolean {
  return from < to;
}
