import { civilDateOf, startOfDay } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Instant } from "./instant.ts";

/** A month of Asia/Shanghai as `YYYY-MM`, years 0001 to 9999. Compares and sorts as text. */
export type YearMonth = string;

/** Whether the text is a month that exists: `2026-13` and `2026-1` do not. */
export function isYearMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && !text.startsWith("0000");
}

/** The month in Asia/Shanghai in which the instant falls. */
export function monthOf(instant: Instant): YearMonth {
  return monthOfDate(civilDateOf(instant));
}

/** The month to which the date belongs. */
export function monthOfDate(date: CivilDate): YearMonth {
  return date.slice(0, 7);
}

/** The first instant of the month. @throws RangeError when there is no such month */
export function startOfMonth(month: YearMonth): Instant {
  return startOfDay(`${month}-01`);
}

/** The first instant after the month: a month is `[startOfMonth, endOfMonth)`. @throws RangeError when there is no such month */
export function endOfMonth(month: YearMonth): Instant {
  return startOfMonth(addMonths(month, 1));
}

/** The month that many months later; earlier when `months` is negative. @throws RangeError when there is no such month */
export function addMonths(month: YearMonth, months: number): YearMonth {
  if (!isYearMonth(month)) {
    throw new RangeError(`There is no month ${month}.`);
  }
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, "0");
  return `${year}-${String((count % 12) + 1).padStart(2, "0")}`;
}
