import type { Instant } from "@attest/shared/primitives";
import { workingSecondsBetween } from "@attest/shared/service-calendar";
import type { ServiceCalendar } from "@attest/shared/service-calendar";

/** Working time from now until the due time, in seconds; negative after it, 0 while nobody has worked since. */
export function workingSecondsUntil(calendar: ServiceCalendar, now: Instant, due: Instant): number {
  return now <= due
    ? workingSecondsBetween(calendar, now, due)
    : 0 - workingSecondsBetween(calendar, due, now);
}
