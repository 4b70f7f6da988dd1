import type { Instant } from "../primitives/index.ts";
import type { ClockState } from "./clock-state.ts";

/** What a clock is judged by. */
export interface JudgedClock {
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly stoppedAt: Instant | null;
  /** The beginning of the pause in which `now` falls; null while it runs. */
  readonly pausedSince: Instant | null;
  readonly excluded: boolean;
}

/**
 * The state of a clock. Stopped, it is MET ⇔ `stoppedAt ≤ dueAt`. Not stopped, it is BREACHED once `now` is past
 * `dueAt`, unless it was paused before it was due. A provisional clock is never BREACHED: past its due time it
 * stays RUNNING, also when stopped, until the year is certified and it is judged again.
 *
 * @see docs/rules.md R6, R10
 */
export function judge(clock: JudgedClock, now: Instant): ClockState {
  if (clock.excluded) {
    return "EXCLUDED";
  }
  if (clock.stoppedAt !== null && clock.stoppedAt <= clock.dueAt) {
    return "MET";
  }
  if (clock.stoppedAt !== null) {
    return clock.provisional ? "RUNNING" : "BREACHED";
  }
  const heldBeforeDue = clock.pausedSince !== null && clock.pausedSince < clock.dueAt;
  if (now > clock.dueAt && !heldBeforeDue && !clock.provisional) {
    return "BREACHED";
  }
  return clock.pausedSince === null ? "RUNNING" : "PAUSED";
}
