import { civilDateOfEpochDay, type CivilDate } from "@attest/shared/primitives";
import {
  CalendarState,
  shownTypeOf,
  type DayType,
  type ServiceCalendar,
} from "@attest/shared/service-calendar";
import type { EntityManager } from "typeorm";
import { badInput } from "../../platform/errors.ts";
import { currentCalendar } from "./service-calendar.service.ts";
import { ServiceCalendarYear } from "./service-calendar-year.entity.ts";

export interface CalendarDayView {
  readonly date: CivilDate;
  readonly type: DayType;
  readonly name: string | null;
  readonly working: boolean;
}

/** A year as it stands now. */
export interface CalendarYearView {
  readonly year: number;
  readonly state: CalendarState;
  readonly version: number;
  readonly source: string | null;
  readonly certifiedById: string | null;
  readonly days: readonly CalendarDayView[];
}

/**
 * One year of the calendar; a year nobody ever touched is EMPTY, and an empty one has no days.
 *
 * @throws DomainError BAD_USER_INPUT for a year outside 2000 to 2100
 * @see docs/rules.md R10
 */
export async function readCalendarYear(db: EntityManager, year: number): Promise<CalendarYearView> {
  if (year < 2000 || year > 2100) {
    throw badInput("year", "There is no calendar for this year.", "2000 to 2100");
  }
  const { calendar } = await currentCalendar(db);
  const table = await db.findOne(ServiceCalendarYear, {
    where: { year },
    order: { version: "DESC" },
  });
  if (table === null) {
    return {
      year,
      state: CalendarState.EMPTY,
      version: 0,
      source: null,
      certifiedById: null,
      days: [],
    };
  }
  const { state, version, source, certifiedBy } = table;
  const days = state === CalendarState.EMPTY ? [] : daysOf(calendar, year);
  return { year, state, version, source, certifiedById: certifiedBy, days };
}

function daysOf(calendar: ServiceCalendar, year: number): CalendarDayView[] {
  const { days, firstEpochDay } = calendar.yearPlan(year);
  return days.map((plan, index) => ({
    date: civilDateOfEpochDay(firstEpochDay + index),
    type: shownTypeOf(plan),
    name: plan.name,
    working: plan.segments.length > 0,
  }));
}
