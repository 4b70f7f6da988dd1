import { CalendarState } from "@attest/shared/service-calendar";
import type { Unit } from "../../platform/unit.ts";
import { storeYear, takeTurn, type YearDraft } from "./calendar-year.service.ts";
import { STATE_COUNCIL_NOTICES } from "./state-council-notices.ts";
import { statutoryDays } from "./statutory-days.ts";

const FIRST_YEAR = 2007;
const LAST_CERTIFIED_YEAR = 2026;

/**
 * Gives a new installation its calendar: 2007 to 2026 certified, and the next year EMPTY, as long as it is not
 * announced. Years that are there already stay as they are.
 *
 * @see docs/rules.md R10
 */
export async function seedCalendars(unit: Unit): Promise<void> {
  await takeTurn(unit);
  const rows: { year: number }[] = await unit.db.query(
    "SELECT DISTINCT year FROM service_calendar_year",
  );
  const present = new Set(rows.map(({ year }) => year));
  for (let year = FIRST_YEAR; year <= LAST_CERTIFIED_YEAR + 1; year += 1) {
    if (!present.has(year)) {
      await storeYear(unit, shippedYear(year));
    }
  }
}

function shippedYear(year: number): YearDraft {
  const base = { action: "calendar.ship", year, certifiedBy: null };
  return year > LAST_CERTIFIED_YEAR
    ? { ...base, state: CalendarState.EMPTY, source: null, days: [] }
    : {
        ...base,
        state: CalendarState.CERTIFIED,
        source: (STATE_COUNCIL_NOTICES[year] ?? []).join("\n"),
        days: statutoryDays(year),
      };
}
