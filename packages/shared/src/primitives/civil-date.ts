import { dateOfEpochDay, daysInMonth, epochDayOfDate } from "./calendar-arithmetic.ts";
import type { Instant } from "./instant.ts";
import { SECONDS_PER_DAY, SHANGHAI_OFFSET_SECONDS } from "./instant.ts";

/** A civil date of Asia/Shanghai as `YYYY-MM-DD`, years 0001 to 9999. Compares and sorts as text. */
export type CivilDate = string;

/** Whether the text is a date that exists: `2026-02-29` and `2026-2-1` do not. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) {
    return false;
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The civil date in Asia/Shanghai on which the instant falls; midnight belongs to the day it begins. */
export function civilDateOf(instant: Instant): CivilDate {
  return civilDateOfEpochDay(epochDayOf(instant));
}

/** 00:00:00 in Asia/Shanghai of the date. @throws RangeError when there is no such date */
export function startOfDay(date: CivilDate): Instant {
  return startOfEpochDay(epochDayOfCivilDate(date));
}

/** The date that many days later; earlier when `days` is negative. @throws RangeError when there is no such date */
export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOfEpochDay(epochDayOfCivilDate(date) + days);
}

/** 0 for Sunday to 6 for Saturday. @throws RangeError when there is no such date */
export function dayOfWeek(date: CivilDate): number {
  return dayOfWeekOfEpochDay(epochDayOfCivilDate(date));
}

/** Days from 1970-01-01 to the civil date in Asia/Shanghai on which the instant falls. */
export function epochDayOf(instant: Instant): number {
  return Math.floor((instant + SHANGHAI_OFFSET_SECONDS) / SECONDS_PER_DAY);
}

/** 00:00:00 in Asia/Shanghai of the day that lies so many days after 1970-01-01. */
export function startOfEpochDay(epochDay: number): Instant {
  return epochDay * SECONDS_PER_DAY - SHANGHAI_OFFSET_SECONDS;
}

/** Days from 1970-01-01 to the date. @throws RangeError when there is no such date */
export function epochDayOfCivilDate(date: CivilDate): number {
  if (!isCivilDate(date)) {
    throw new RangeError(`There is no date ${date}.`);
  }
  return epochDayOfDate({
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  });
}

/** The date that lies so many days after 1970-01-01. */
export function civilDateOfEpochDay(epochDay: number): CivilDate {
  const { year, month, day } = dateOfEpochDay(epochDay);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** 0 for Sunday to 6 for Saturday. */
export function dayOfWeekOfEpochDay(epochDay: number): number {
  // 1970-01-01 was a Thursday.
  return (((epochDay + 4) % 7) + 7) % 7;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
