import type { Instant } from "../primitives/index.ts";
import { instantAfterWorking, workingSecondsBetween } from "../service-calendar/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";
import type { ClockBasis } from "./clock-basis.ts";
import { pausesWithin } from "./pause.ts";
import type { Pause } from "./pause.ts";

/** What decides which seconds count. A clock that cannot pause has no `pauses`. */
export interface Counting {
  readonly calendar: ServiceCalendar;
  readonly basis: ClockBasis;
  readonly pauses?: readonly Pause[];
}

/** Wall time in `[from, to)`, in seconds; 0 when `to` is not after `from`. */
export function wallSecondsBetween(from: Instant, to: Instant): number {
  return Math.max(0, to - from);
}

/** Seconds of `[from, to)` that count on the basis, pauses left out. An open pause reaches to `to`. @see docs/rules.md R8 */
export function countedSecondsBetween(counting: Counting, from: Instant, to: Instant): number {
  const whole = unpausedSeconds(counting, from, to);
  const paused = pausesWithin(counting.pauses ?? [], from, to).map((pause) =>
    unpausedSeconds(counting, pause.from, pause.to ?? to),
  );
  return paused.reduce((left, seconds) => left - seconds, whole);
}

/**
 * The earliest instant at which so many seconds have been counted since `startedAt`; for 0 the first instant
 * from which on something counts. An open pause is taken as if it ended where it began: while the clock stands
 * still nobody knows how long, so the instant is the one that holds if it goes on at once, and it moves when the
 * pause closes.
 *
 * @param seconds whole, not negative
 * @throws RangeError when the calendar's next 400 years do not hold as much
 * @see docs/rules.md R6
 */
export function instantWhenCounted(
  counting: Counting,
  startedAt: Instant,
  seconds: number,
): Instant {
  let cursor = startedAt;
  let left = seconds;
  for (const { from, to } of pausesWithin(counting.pauses ?? [], startedAt, null)) {
    const before = unpausedSeconds(counting, cursor, from);
    if (to === null || before >= Math.max(left, 1)) {
      break;
    }
    left -= before;
    cursor = to;
  }
  return unpausedInstant(counting, cursor, left);
}

function unpausedSeconds({ calendar, basis }: Counting, from: Instant, to: Instant): number {
  return basis === "WALL"
    ? wallSecondsBetween(from, to)
    : workingSecondsBetween(calendar, from, to);
}

function unpausedInstant({ calendar, basis }: Counting, from: Instant, seconds: number): Instant {
  return basis === "WALL" ? from + seconds : instantAfterWorking(calendar, from, seconds);
}
