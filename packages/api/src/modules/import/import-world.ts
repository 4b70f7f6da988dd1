import type { Unit } from "../../platform/unit.ts";
import { seedCalendars } from "../service-calendar/seed-calendars.service.ts";
import {
  currentCalendar,
  type PinnedCalendar,
} from "../service-calendar/service-calendar.service.ts";
import type { ServiceLevel } from "../service-level/service-level.entity.ts";
import { ensureCustomer, ensureImportedLevel, type ImportedCustomer } from "./imported-customer.ts";
import { NameBook } from "./name-book.ts";

/** What the records of one import have in common. */
export interface ImportWorld {
  readonly customer: ImportedCustomer;
  readonly level: ServiceLevel;
  /** Judges the cycles that are new. */
  readonly pinned: PinnedCalendar;
  readonly book: NameBook;
}

/** Finds what an import stands on, and makes what is missing. */
export async function openWorld(unit: Unit, customerName: string): Promise<ImportWorld> {
  await seedCalendars(unit);
  const level = await ensureImportedLevel(unit);
  const customer = await ensureCustomer(unit, customerName, level);
  const pinned = await currentCalendar(unit.db);
  return { customer, level, pinned, book: new NameBook(customer.id) };
}
