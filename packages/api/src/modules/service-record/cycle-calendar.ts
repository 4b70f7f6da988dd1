import { recountedCalendar, type ServiceCalendar } from "@attest/shared/service-calendar";
import type { EntityManager } from "typeorm";
import { calendarAt } from "../service-calendar/service-calendar.service.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";

/**
 * The calendar that judges a cycle: the one pinned at its opening, and from each later certification on what it changed.
 *
 * @see docs/rules.md R11
 */
export async function calendarOf(
  db: EntityManager,
  { calendarVersion, recounts }: Pick<ServiceCycle, "calendarVersion" | "recounts">,
): Promise<ServiceCalendar> {
  let calendar = await calendarAt(db, calendarVersion);
  for (const { version, at } of recounts) {
    calendar = recountedCalendar({ before: calendar, after: await calendarAt(db, version), at });
  }
  return calendar;
}
