import { epochDayOf, startOfEpochDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import { dayPlanOn } from "./day-plan-on.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/**
 * The end of "n workdays": 18:00:00, itself still in time, of the n-th workday after the day on which it
 * starts. The starting day never counts, whether worked or not. Make-up workdays and company openings count.
 *
 * @param workdays whole, 1 to 3650
 * @throws RangeError outside that range, or when ten thousand days hold fewer workdays
 * @see docs/rules.md Settings
 */
export function workdaysDueAt(
  calendar: ServiceCalendar,
  startedAt: Instant,
  workdays: number,
): Instant {
  if (!Number.isInteger(workdays) || workdays < 1 || workdays > 3650) {
    throw new RangeError(`A limit is 1 to 3650 workdays, not ${workdays}.`);
  }
  const startDay = epochDayOf(startedAt);
  let counted = 0;
  for (let epochDay = startDay + 1; epochDay <= startDay + 10_000; epochDay++) {
    counted += dayPlanOn(calendar, epochDay).segments.length > 0 ? 1 : 0;
    if (counted === workdays) {
      return startOfEpochDay(epochDay) + 18 * 3600;
    }
  }
  throw new RangeError(`The calendar does not hold ${workdays} workdays.`);
}
