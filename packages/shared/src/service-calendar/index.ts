export { CalendarState } from "./calendar-state.ts";
export type { CalendarYear, SpecialDay } from "./calendar-year.ts";
export { SpecialDayOrigin } from "./calendar-year.ts";
export { dayPlanOn, dayTypeOf, shownTypeOf, workingSegmentsOf } from "./day-plan-on.ts";
export type { DayPlan } from "./day-plan.ts";
export type { DeskHours } from "./desk-hours.ts";
export { deskHours } from "./desk-hours.ts";
export { DayType } from "./day-type.ts";
export type { MissingYearCheck } from "./missing-year-check.ts";
export { missingYearCheck } from "./missing-year-check.ts";
export type { HolidayTableFault, HolidayTableReading } from "./read-holiday-table.ts";
export { readHolidayTable } from "./read-holiday-table.ts";
export type { CalendarChange } from "./recounted-calendar.ts";
export { recountedCalendar } from "./recounted-calendar.ts";
export type { ServiceCalendar, ServiceCalendarSource } from "./service-calendar.ts";
export { createServiceCalendar } from "./service-calendar.ts";
export { workdaysDueAt } from "./workdays-due-at.ts";
export {
  instantAfterWorking,
  uncertifiedDaysBetween,
  workingSecondsBetween,
} from "./working-time.ts";
export type { DaySegment, WorkingWeek } from "./working-week.ts";
export { DEFAULT_WORKING_WEEK, isWorkingWeek } from "./working-week.ts";
export type { YearPlan } from "./year-plan.ts";
