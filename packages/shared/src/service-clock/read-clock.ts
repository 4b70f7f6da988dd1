import type { Instant } from "../primitives/index.ts";
import type { ClockState } from "./clock-state.ts";
import { countedSecondsBetween, wallSecondsBetween } from "./counting.ts";
import { dueAt, isProvisional, strictDueAt } from "./due-at.ts";
import type { ClockTerms } from "./due-at.ts";
import { judge } from "./judge.ts";
import { pausesWithin } from "./pause.ts";
import type { Pause } from "./pause.ts";

/** A clock as it was pinned at opening and as far as it has got. */
export interface ServiceClock extends ClockTerms {
  readonly stoppedAt: Instant | null;
  /** Not judged, as the resolution of a withdrawn record (R21). */
  readonly excluded: boolean;
}

/** What a clock says at an instant. Elapsed time runs to `stoppedAt`, or to `now`; 0 before the start. */
export interface ClockReading {
  readonly state: ClockState;
  readonly dueAt: Instant;
  readonly strictDueAt: Instant;
  readonly provisional: boolean;
  /** Working time; on a WORKING clock without its pauses. */
  readonly elapsedWorkingSeconds: number;
  /** Wall time; on a WALL clock without its pauses. */
  readonly elapsedWallSeconds: number;
}

/**
 * Reads a clock. Its own measure leaves pauses out, the other ignores them. Pauses reach to `stoppedAt` at most.
 * The receipt is `receipt(clock, ...countedSpan(clock, now))`.
 *
 * @see docs/rules.md R6, R8, R12
 */
export function readClock(clock: ServiceClock, now: Instant): ClockReading {
  const counting = { ...clock, pauses: pausesOf(clock) };
  const [from, to] = countedSpan(clock, now);
  const due = dueAt(counting);
  const provisional = isProvisional(counting);
  const pausedSince = pausedSinceAt(counting.pauses, now);
  const own = countedSecondsBetween(counting, from, to);
  const working = countedSecondsBetween({ calendar: clock.calendar, basis: "WORKING" }, from, to);
  return {
    state: judge({ ...clock, dueAt: due, provisional, pausedSince }, now),
    dueAt: due,
    strictDueAt: strictDueAt(clock),
    provisional,
    elapsedWorkingSeconds: clock.basis === "WORKING" ? own : working,
    elapsedWallSeconds: clock.basis === "WALL" ? own : wallSecondsBetween(from, to),
  };
}

/** `[startedAt, stoppedAt or now)`; empty while `now` is before the start. */
export function countedSpan(
  { startedAt, stoppedAt }: Pick<ServiceClock, "startedAt" | "stoppedAt">,
  now: Instant,
): readonly [from: Instant, to: Instant] {
  return [startedAt, Math.max(startedAt, stoppedAt ?? now)];
}

function pausesOf({ pauses, startedAt, stoppedAt }: ServiceClock): readonly Pause[] {
  return pausesWithin(pauses ?? [], startedAt, stoppedAt);
}

function pausedSinceAt(pauses: readonly Pause[], now: Instant): Instant | null {
  const pause = pauses.find(({ from, to }) => from <= now && (to === null || now < to));
  return pause?.from ?? null;
}
