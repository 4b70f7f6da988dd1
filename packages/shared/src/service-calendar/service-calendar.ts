import { dateOfEpochDay, dayOfWeekOfEpochDay, epochDayOfCivilDate } from "../primitives/index.ts";
import type { CalendarYear, SpecialDay } from "./calendar-year.ts";
import { planDay } from "./day-plan.ts";
import type { DayPlan } from "./day-plan.ts";
import { DEFAULT_WORKING_WEEK, isWorkingWeek } from "./working-week.ts";
import type { WorkingWeek } from "./working-week.ts";
import { planYear } from "./year-plan.ts";
import type { YearPlan } from "./year-plan.ts";

/**
 * Working time of every day. Years are planned when first asked for and kept, so build a calendar once and
 * share it. A year without a table is EMPTY: its days follow the week and are not certified.
 */
export interface ServiceCalendar {
  readonly yearPlan: (year: number) => YearPlan;
}

/** What a calendar is made of. `week` is 09:00–12:00, 13:00–18:00 from Monday to Friday unless given. */
export interface ServiceCalendarSource {
  readonly years: readonly CalendarYear[];
  readonly week?: WorkingWeek;
}

/**
 * Makes the calendar of all tables. Where two tables name one day, the later year's wins: its notice is the
 * later one. A December day named by the next year's table is certified only when both tables are, so that no
 * breach rests on a notice nobody has certified.
 *
 * @throws RangeError when the week is not a working week, a date does not exist, or a year has two tables
 * @see docs/rules.md R10
 */
export function createServiceCalendar(source: ServiceCalendarSource): ServiceCalendar {
  const week = source.week ?? DEFAULT_WORKING_WEEK;
  if (!isWorkingWeek(week)) {
    throw new RangeError("The working week is not seven days of ordered segments.");
  }
  const entries = entriesByDay(source.years);
  const certifiedYears = certifiedYearsOf(source.years);
  const ordinary = (weekday: number, certified: boolean): DayPlan =>
    planDay(week, { weekday, certified, company: null, statutory: null });
  const plain = Array.from({ length: 14 }, (_, index) => ordinary(index % 7, index >= 7));
  return plannedLazily((epochDay) => {
    const entry = entries.get(epochDay);
    const weekday = dayOfWeekOfEpochDay(epochDay);
    const yearCertified = certifiedYears.has(dateOfEpochDay(epochDay).year);
    if (entry === undefined) {
      return plain[weekday + (yearCertified ? 7 : 0)] ?? ordinary(weekday, yearCertified);
    }
    return planDay(week, { ...entry, weekday, certified: yearCertified && entry.certified });
  });
}

/** A calendar that plans a year when it is first asked for it. */
export function plannedLazily(dayPlan: (epochDay: number) => DayPlan): ServiceCalendar {
  const plans = new Map<number, YearPlan>();
  return {
    yearPlan: (year) => {
      const plan = plans.get(year) ?? planYear(year, dayPlan);
      plans.set(year, plan);
      return plan;
    },
  };
}

interface DayEntry {
  readonly company: SpecialDay | null;
  readonly statutory: SpecialDay | null;
  readonly certified: boolean;
}

const NO_ENTRY: DayEntry = { company: null, statutory: null, certified: true };

function entriesByDay(years: readonly CalendarYear[]): ReadonlyMap<number, DayEntry> {
  const entries = new Map<number, DayEntry>();
  for (const table of years.toSorted((a, b) => a.year - b.year)) {
    const tableCertified = table.state === "CERTIFIED";
    for (const day of table.days) {
      const epochDay = epochDayOfCivilDate(day.date);
      const entry = entries.get(epochDay) ?? NO_ENTRY;
      const certified = entry.certified && tableCertified;
      const said = day.origin === "COMPANY" ? { company: day } : { statutory: day };
      entries.set(epochDay, { ...entry, ...said, certified });
    }
  }
  return entries;
}

function certifiedYearsOf(years: readonly CalendarYear[]): ReadonlySet<number> {
  if (new Set(years.map(({ year }) => year)).size < years.length) {
    throw new RangeError("A year has more than one table.");
  }
  return new Set(years.filter(({ state }) => state === "CERTIFIED").map(({ year }) => year));
}
