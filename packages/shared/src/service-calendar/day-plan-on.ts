import { dateOfEpochDay, epochDayOfCivilDate } from "../primitives/index.ts";
import type { CivilDate } from "../primitives/index.ts";
import type { DayPlan } from "./day-plan.ts";
import type { DayType } from "./day-type.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import type { DaySegment } from "./working-week.ts";

/** What the day is; UNCERTIFIED when nobody has certified its table. @throws RangeError when there is no such date */
export function dayTypeOf(calendar: ServiceCalendar, date: CivilDate): DayType {
  return shownTypeOf(dayPlanOn(calendar, epochDayOfCivilDate(date)));
}

/** The day's working time, in order; counted also where it is not certified. @throws RangeError when there is no such date */
export function workingSegmentsOf(
  calendar: ServiceCalendar,
  date: CivilDate,
): readonly DaySegment[] {
  return dayPlanOn(calendar, epochDayOfCivilDate(date)).segments;
}

/** The type that receipts show for the plan: UNCERTIFIED before what the table says. */
export function shownTypeOf({ certified, type }: DayPlan): DayType {
  return certified ? type : "UNCERTIFIED";
}

/** The plan of the day that lies so many days after 1970-01-01. */
export function dayPlanOn(calendar: ServiceCalendar, epochDay: number): DayPlan {
  const { days, firstEpochDay } = calendar.yearPlan(dateOfEpochDay(epochDay).year);
  const plan = days[epochDay - firstEpochDay];
  if (plan === undefined) {
    throw new RangeError(`The calendar has no day ${epochDay}.`);
  }
  return plan;
}
