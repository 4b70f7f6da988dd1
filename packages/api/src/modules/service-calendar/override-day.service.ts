import { civilDateOf, type CivilDate } from "@attest/shared/primitives";
import { CalendarState, type SpecialDay } from "@attest/shared/service-calendar";
import { badInput, conflict, DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { latestOf, storeYear, takeTurn, type StoredCalendarYear } from "./calendar-year.service.ts";

export interface OverrideCalendarDay {
  readonly date: CivilDate;
  /** Whether the company works on it; null: it goes by the State Council's table and the week again. */
  readonly working: boolean | null;
  readonly name: string | null;
  /** The year's version last read. */
  readonly version: number;
}

/**
 * The company decides about a day of its own, from today on; it goes before any holiday or make-up workday. The year
 * stays as certified as it was, and open clocks are recounted.
 *
 * @throws DomainError NOT_FOUND, CONFLICT; CALENDAR_EMPTY for a year without a table; BAD_USER_INPUT for a day that is over
 * @see docs/rules.md R10, R11
 */
export async function overrideCalendarDay(
  unit: Unit,
  input: OverrideCalendarDay,
): Promise<StoredCalendarYear> {
  await takeTurn(unit);
  const { date, working } = input;
  if (date < civilDateOf(unit.now)) {
    throw badInput("input.date", "A day that is over stays as it was.", "today or later");
  }
  const present = await latestOf(unit.db, Number(date.slice(0, 4)));
  if (present === null) {
    throw notFound("The calendar year");
  }
  if (present.version !== input.version) {
    throw conflict("The calendar year", present.version);
  }
  const { year, source, state, certifiedBy } = present;
  if (state === CalendarState.EMPTY) {
    throw new DomainError("CALENDAR_EMPTY", "There is no table to change a day of.", { year });
  }
  const others = present.days.filter((day) => !(day.origin === "COMPANY" && day.date === date));
  const own: SpecialDay[] =
    working === null ? [] : [{ date, working, name: input.name, origin: "COMPANY" }];
  const days = [...others, ...own];
  return storeYear(unit, { action: "calendar.override", year, source, state, certifiedBy, days });
}
