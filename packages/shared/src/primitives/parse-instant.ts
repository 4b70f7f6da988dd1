import { civilDateOf, isCivilDate, startOfDay } from "./civil-date.ts";
import type { Instant } from "./instant.ts";
import { SHANGHAI_OFFSET_SECONDS } from "./instant.ts";

/**
 * Reads ISO 8601 with date, time to the second and offset (`Z` or `±hh:mm`), as `2026-09-30T17:40:00+08:00`.
 * A fraction of a second is cut off, never rounded up.
 *
 * @returns null for anything else: no offset, 24:00, a leap second, a date that does not exist, or an instant
 * whose year in Asia/Shanghai is not 0001 to 9999
 */
export function parseInstant(text: string): Instant | null {
  const match = PATTERN.exec(text);
  if (match === null) {
    return null;
  }
  const [, date, time, offset] = match as unknown as [string, string, string, string];
  if (!isCivilDate(date)) {
    return null;
  }
  const instant = startOfDay(date) + SHANGHAI_OFFSET_SECONDS + secondsOf(time) - offsetOf(offset);
  return isCivilDate(civilDateOf(instant)) ? instant : null;
}

const PATTERN =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

function offsetOf(offset: string): number {
  if (offset === "Z") {
    return 0;
  }
  const size = secondsOf(offset.slice(1));
  return offset.startsWith("-") ? -size : size;
}
