import type { ServiceCalendar } from "../service-calendar/index.ts";
import { restTime, without } from "./rest-time.ts";
import type { Interval } from "./rest-time.ts";

/**
 * Every stretch outside working time in which nobody is on duty, in order, to the second. A backup alone covers
 * nothing: it is only called when the first does not answer.
 *
 * @see docs/rules.md R14
 */
export function dutyGaps(roster: {
  readonly calendar: ServiceCalendar;
  readonly within: Interval;
  readonly shifts: readonly Interval[];
}): Interval[] {
  const { calendar, within, shifts } = roster;
  return restTime(calendar, within).flatMap((rest) => without(rest, overlapping(shifts, rest)));
}

function overlapping(shifts: readonly Interval[], { startsAt, endsAt }: Interval): Interval[] {
  return shifts.filter((shift) => shift.startsAt < endsAt && shift.endsAt > startsAt);
}
