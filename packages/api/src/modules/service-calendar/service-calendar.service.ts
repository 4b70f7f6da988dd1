import { createServiceCalendar, type ServiceCalendar } from "@attest/shared/service-calendar";
import type { DataSource, EntityManager } from "typeorm";
import { ServiceCalendarYear } from "./service-calendar-year.entity.ts";

/** A calendar with the version that pins it. 0: no year was ever stored. */
export interface PinnedCalendar {
  readonly version: number;
  readonly calendar: ServiceCalendar;
}

/**
 * The calendar in force, by which new cycles are opened. One small statement; the calendar itself is built once per
 * process and version.
 *
 * @see docs/rules.md R10, R11
 */
export async function currentCalendar(db: EntityManager): Promise<PinnedCalendar> {
  const rows: { version: number }[] = await db.query(CURRENT);
  const version = rows[0]?.version ?? 0;
  return { version, calendar: await calendarAt(db, version) };
}

/** The calendar of a version, as a cycle has it pinned; no statement once it was asked for. */
export async function calendarAt(db: EntityManager, version: number): Promise<ServiceCalendar> {
  const known = calendarsOf(db.dataSource);
  const calendar =
    known.get(version) ?? createServiceCalendar({ years: await yearsAt(db, version) });
  known.delete(version);
  known.set(version, calendar);
  forgetOldest(known);
  return calendar;
}

/** Each year's table as it stood at a version. */
export async function yearsAt(db: EntityManager, version: number): Promise<ServiceCalendarYear[]> {
  return db
    .createQueryBuilder(ServiceCalendarYear, "y")
    .distinctOn(["y.year"])
    .where("y.version <= :version", { version })
    .orderBy("y.year")
    .addOrderBy("y.version", "DESC")
    .getMany();
}

const CURRENT = "SELECT coalesce(max(version), 0) AS version FROM service_calendar_year";

/** Far more than are ever open at once; a year's plan is a few kilobytes. */
const MOST_CALENDARS = 64;
const CALENDARS = new WeakMap<DataSource, Map<number, ServiceCalendar>>();

function calendarsOf(dataSource: DataSource): Map<number, ServiceCalendar> {
  const known = CALENDARS.get(dataSource) ?? new Map<number, ServiceCalendar>();
  CALENDARS.set(dataSource, known);
  return known;
}

function forgetOldest(known: Map<number, ServiceCalendar>): void {
  const [oldest] = known.keys();
  if (known.size > MOST_CALENDARS && oldest !== undefined) {
    known.delete(oldest);
  }
}
