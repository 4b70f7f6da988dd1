import { isCivilDate } from "../primitives/index.ts";
import type { SpecialDay } from "./calendar-year.ts";

/** What is wrong with an imported table. `line` is the day's place in the list from 1; 0 is the table itself. */
export interface HolidayTableFault {
  readonly line: number;
  readonly reason: string;
}

/** What became of an imported table. CALENDAR_EMPTY is its own refusal: an empty year is not a year without holidays. */
export type HolidayTableReading =
  | {
      readonly outcome: "READ";
      readonly year: number;
      readonly source: string | null;
      readonly days: readonly SpecialDay[];
    }
  | { readonly outcome: "CALENDAR_EMPTY"; readonly year: number | null }
  | { readonly outcome: "MALFORMED"; readonly faults: readonly HolidayTableFault[] };

/**
 * Reads a State Council table `{ year, papers, days: [{ name, date, isOffDay }] }` of 2007 to 2100; other
 * members are ignored. Days lie in the year or in the December before; one that lists none in the year itself
 * is empty too. Days come back in order of date.
 *
 * @param table parsed JSON from outside
 * @see docs/rules.md R10
 */
export function readHolidayTable(table: unknown): HolidayTableReading {
  if (!isRecord(table) || !Array.isArray(table["days"])) {
    return malformed([{ line: 0, reason: "The table is not an object with a list of days." }]);
  }
  const days: readonly unknown[] = table["days"];
  const { year, papers } = table;
  if (days.length === 0) {
    return { outcome: "CALENDAR_EMPTY", year: isSupportedYear(year) ? year : null };
  }
  if (days.length > MOST_DAYS) {
    return malformed([{ line: MOST_DAYS + 1, reason: "A year and a December have no more days." }]);
  }
  if (!isSupportedYear(year)) {
    return malformed([{ line: 0, reason: "The year is not a whole number from 2007 to 2100." }]);
  }
  const faults = days.flatMap((day, index) => faultsOf(day, { year, index, days }));
  if (faults.length > 0) {
    return malformed(faults);
  }
  const read = days.filter(isTableDay).map(specialDayOf);
  if (!read.some(({ date }) => yearOf(date) === year)) {
    return { outcome: "CALENDAR_EMPTY", year };
  }
  const inOrder = read.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return { outcome: "READ", year, source: sourceOf(papers), days: inOrder };
}

const MOST_DAYS = 397;

interface TableDay {
  readonly name: string;
  readonly date: string;
  readonly isOffDay: boolean;
}

interface LinePlace {
  readonly year: number;
  readonly index: number;
  readonly days: readonly unknown[];
}

function faultsOf(day: unknown, { year, index, days }: LinePlace): HolidayTableFault[] {
  const line = index + 1;
  if (!isTableDay(day)) {
    return [{ line, reason: "The day has no name, no date that exists or no isOffDay." }];
  }
  if (yearOf(day.date) !== year && !day.date.startsWith(`${year - 1}-12`)) {
    return [{ line, reason: `${day.date} is neither in ${year} nor in the December before.` }];
  }
  const first = days.findIndex((other) => isTableDay(other) && other.date === day.date);
  return first < index ? [{ line, reason: `${day.date} is already on line ${first + 1}.` }] : [];
}

function isTableDay(value: unknown): value is TableDay {
  return (
    isRecord(value) &&
    typeof value["name"] === "string" &&
    value["name"].trim() !== "" &&
    typeof value["date"] === "string" &&
    isCivilDate(value["date"]) &&
    typeof value["isOffDay"] === "boolean"
  );
}

function specialDayOf({ name, date, isOffDay }: TableDay): SpecialDay {
  return { date, name: name.trim(), working: !isOffDay, origin: "STATUTORY" };
}

function sourceOf(papers: unknown): string | null {
  const addresses = Array.isArray(papers)
    ? papers.filter((paper) => typeof paper === "string")
    : [];
  return addresses.length > 0 ? addresses.join("\n") : null;
}

function malformed(faults: readonly HolidayTableFault[]): HolidayTableReading {
  return { outcome: "MALFORMED", faults };
}

function isSupportedYear(year: unknown): year is number {
  return typeof year === "number" && Number.isInteger(year) && year >= 2007 && year <= 2100;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
