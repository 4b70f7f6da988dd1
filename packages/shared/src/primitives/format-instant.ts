import { civilDateOfEpochDay, epochDayOf, startOfEpochDay } from "./civil-date.ts";
import type { Instant } from "./instant.ts";

/** The instant as civil time of Asia/Shanghai: `2026-09-30T17:40:00+08:00`, whatever zone the machine is in. */
export function formatInstant(instant: Instant): string {
  const epochDay = epochDayOf(instant);
  const seconds = instant - startOfEpochDay(epochDay);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return `${civilDateOfEpochDay(epochDay)}T${time}+08:00`;
}
