import { CalendarState, readHolidayTable, type SpecialDay } from "@attest/shared/service-calendar";
import type { EntityManager } from "typeorm";
import { conflict, DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { calendarChanged } from "./service-calendar.event.ts";
import { ServiceCalendarYear } from "./service-calendar-year.entity.ts";

export interface CertifyCalendarYear {
  readonly year: number;
  /** The version last read. */
  readonly version: number;
}

/** What became of a year. */
export interface StoredCalendarYear {
  readonly year: number;
  readonly version: number;
}

/**
 * Takes a State Council table as the year's new, provisional one; the company's own days stay. A table with
 * the days of the present one changes nothing, whatever it calls them, so that importing again undoes no certification.
 *
 * @param table parsed JSON `{ year, papers, days: [{ name, date, isOffDay }] }` from outside
 * @throws DomainError CALENDAR_EMPTY for a table without days; BAD_USER_INPUT naming every malformed row
 * @see docs/rules.md R10
 */
export async function importCalendarYear(unit: Unit, table: unknown): Promise<StoredCalendarYear> {
  const reading = readHolidayTable(table);
  switch (reading.outcome) {
    case "CALENDAR_EMPTY":
      throw new DomainError(
        "CALENDAR_EMPTY",
        "The table has no days: an empty year is not a year without holidays.",
        {
          year: reading.year,
        },
      );
    case "MALFORMED":
      throw malformed(reading.faults);
    case "READ":
      return storeTable(unit, reading);
  }
}

/**
 * Answers for a provisional year: from now on its days count, and clocks that waited for it are recounted.
 *
 * @throws DomainError NOT_FOUND, CONFLICT; CALENDAR_EMPTY for a year without a table; TRANSITION_REFUSED when certified
 * @see docs/rules.md R10, R11
 */
export async function certifyCalendarYear(
  unit: Unit,
  input: CertifyCalendarYear,
): Promise<StoredCalendarYear> {
  await takeTurn(unit);
  const present = await latestOf(unit.db, input.year);
  if (present === null) {
    throw notFound("The calendar year");
  }
  if (present.version !== input.version) {
    throw conflict("The calendar year", present.version);
  }
  if (present.state === CalendarState.EMPTY) {
    throw new DomainError("CALENDAR_EMPTY", "There is no table to certify.", { year: input.year });
  }
  if (present.state === CalendarState.CERTIFIED) {
    const details = { state: present.state, allowed: [CalendarState.PROVISIONAL] };
    throw new DomainError("TRANSITION_REFUSED", "The year is certified already.", details);
  }
  const { year, source, days } = present;
  const certified = {
    year,
    source,
    days,
    state: CalendarState.CERTIFIED,
    certifiedBy: staffIdOf(unit.viewer),
  };
  return storeYear(unit, { action: "calendar.certify", ...certified });
}

/** Writers of the calendar take turns, so that versions are committed in their order. */
export async function takeTurn({ db }: Unit): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock($1)", [CALENDAR_LOCK]);
}

export interface YearDraft extends Omit<ServiceCalendarYear, "version" | "createdAt"> {
  /** As the journal names it. */
  readonly action: string;
}

/** Stores a year's next version and tells who waits for it. Take the turn first. */
export async function storeYear(
  unit: Unit,
  { action, ...table }: YearDraft,
): Promise<StoredCalendarYear> {
  const rows: { version: string }[] = await unit.db.query(
    "SELECT nextval('service_calendar_version') AS version",
  );
  const version = Number(rows[0]?.version);
  await unit.db.insert(ServiceCalendarYear, { ...table, version, createdAt: unit.now });
  const { year, state } = table;
  unit.journal({
    action,
    target: `calendar:${String(year)}`,
    area: "ORGANISATION",
    payload: { version, state },
  });
  await calendarChanged.run(unit, { year, version, state });
  return { year, version };
}

const CALENDAR_LOCK = 4_711_011;

interface ReadTable {
  readonly year: number;
  readonly source: string | null;
  readonly days: readonly SpecialDay[];
}

async function storeTable(
  unit: Unit,
  { year, source, days }: ReadTable,
): Promise<StoredCalendarYear> {
  await takeTurn(unit);
  const present = await latestOf(unit.db, year);
  const before = present?.days ?? [];
  const own = before.filter(({ origin }) => origin === "COMPANY");
  const statutory = before.filter(({ origin }) => origin === "STATUTORY");
  if (present !== null && present.state !== CalendarState.EMPTY && sameDays(statutory, days)) {
    return { year, version: present.version };
  }
  const state = CalendarState.PROVISIONAL;
  return storeYear(unit, {
    action: "calendar.import",
    year,
    source,
    days: [...days, ...own],
    state,
    certifiedBy: null,
  });
}

/** The present table of a year; null: nobody ever touched it. */
export async function latestOf(
  db: EntityManager,
  year: number,
): Promise<ServiceCalendarYear | null> {
  return db.findOne(ServiceCalendarYear, { where: { year }, order: { version: "DESC" } });
}

function sameDays(some: readonly SpecialDay[], others: readonly SpecialDay[]): boolean {
  const textOf = (days: readonly SpecialDay[]): string =>
    JSON.stringify(days.map(({ date, working }) => [date, working]));
  return textOf(some) === textOf(others);
}

function malformed(
  faults: readonly { readonly line: number; readonly reason: string }[],
): DomainError {
  const fields = faults.map(({ line, reason }) => ({
    path: line === 0 ? "input" : `input.days.${String(line - 1)}`,
    message: reason,
    allowed: "name, date as YYYY-MM-DD in the year or the December before, isOffDay",
  }));
  return new DomainError("BAD_USER_INPUT", "The table cannot be read.", { fields });
}
