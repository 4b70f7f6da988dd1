import type { Instant } from "../primitives/index.ts";
import { uncertifiedDaysBetween } from "../service-calendar/index.ts";
import { instantWhenCounted } from "./counting.ts";
import type { Counting } from "./counting.ts";

/** What a clock promises: a number of counted minutes from its start. */
export interface ClockTerms extends Counting {
  readonly startedAt: Instant;
  /** Whole, not negative. */
  readonly targetMinutes: number;
}

/**
 * The earliest instant at which the target has been counted. A start outside working time moves forward to the
 * next working instant. An open pause counts as ended where it began (see `instantWhenCounted`).
 *
 * @throws RangeError when the calendar's next 400 years do not hold the target
 * @see docs/rules.md R6
 */
export function dueAt(terms: ClockTerms): Instant {
  return instantWhenCounted(terms, terms.startedAt, terms.targetMinutes * 60);
}

/** The same target on wall time, whatever the basis; pauses do not move it. @see docs/rules.md R6 */
export function strictDueAt({
  startedAt,
  targetMinutes,
}: Pick<ClockTerms, "startedAt" | "targetMinutes">): Instant {
  return startedAt + targetMinutes * 60;
}

/**
 * Whether `[startedAt, dueAt)` touches a day whose table nobody has certified. Wall time needs no table, so a
 * WALL clock never is.
 *
 * @see docs/rules.md R10
 */
export function isProvisional(terms: ClockTerms): boolean {
  return (
    terms.basis === "WORKING" &&
    uncertifiedDaysBetween(terms.calendar, terms.startedAt, dueAt(terms)) > 0
  );
}

/**
 * The due time that governs a record's response: every further touch by phone adds its own obligation on wall
 * time from its own instant, and the earliest wins.
 *
 * @param phoneTouchesAt the later phone touches that came before the response
 * @see docs/rules.md R9
 */
export function governingDueAt(input: {
  readonly dueAt: Instant;
  readonly phoneTouchesAt: readonly Instant[];
  readonly targetMinutes: number;
}): Instant {
  const { targetMinutes } = input;
  return input.phoneTouchesAt
    .map((startedAt) => strictDueAt({ startedAt, targetMinutes }))
    .reduce((earliest, due) => Math.min(earliest, due), input.dueAt);
}
