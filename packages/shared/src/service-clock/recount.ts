import type { Instant } from "../primitives/index.ts";
import { recountedCalendar } from "../service-calendar/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";
import { readClock } from "./read-clock.ts";
import type { ServiceClock } from "./read-clock.ts";

/**
 * The clock after a year was certified, or certified again, at `at`: an open one keeps the time it used on
 * certified days and counts the rest by the new tables. One that was closed and judged stays. One that was
 * stopped but could not be judged, because it was late and provisional, is recounted too.
 *
 * To rebuild it later, keep the calendar version of the opening and each change that moved the clock, and apply
 * them in order.
 *
 * @see docs/rules.md R11
 */
export function recount(
  clock: ServiceClock,
  change: { readonly after: ServiceCalendar; readonly at: Instant },
): ServiceClock {
  const { after, at } = change;
  const closed = clock.stoppedAt !== null && clock.stoppedAt <= at;
  if (closed && readClock(clock, at).state !== "RUNNING") {
    return clock;
  }
  return { ...clock, calendar: recountedCalendar({ before: clock.calendar, after, at }) };
}
