import { parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";
import type { ClockBasis, ClockState } from "@attest/shared/service-clock";

/** What of a clock its picture needs. */
export interface ShownClock {
  readonly basis: ClockBasis;
  readonly state: ClockState;
  readonly targetMinutes: number;
  readonly dueAt: string;
  readonly elapsedWorkingSeconds: number;
  readonly elapsedWallSeconds: number;
}

/** CALM, SOON from three quarters of the target on (the first step of escalation), LATE after the due time, DONE when it stands still for good. */
export type Urgency = "CALM" | "SOON" | "LATE" | "PAUSED" | "DONE";

/** How pressing a clock is now. */
export function urgencyOf(clock: ShownClock, now: Instant): Urgency {
  switch (clock.state) {
    case "MET":
    case "EXCLUDED":
      return "DONE";
    case "BREACHED":
      return "LATE";
    case "PAUSED":
      return "PAUSED";
    case "RUNNING":
      return urgencyOfRunning(clock, now);
  }
}

/** Seconds by the wall until the due time; negative after it. */
export function secondsUntilDue({ dueAt }: Pick<ShownClock, "dueAt">, now: Instant): number {
  return (parseInstant(dueAt) ?? now) - now;
}

function urgencyOfRunning(clock: ShownClock, now: Instant): Urgency {
  const target = clock.targetMinutes * 60;
  const untilDue = secondsUntilDue(clock, now);
  if (untilDue < 0) {
    return "LATE";
  }
  const elapsed = clock.basis === "WALL" ? clock.elapsedWallSeconds : clock.elapsedWorkingSeconds;
  // What is left on the clock's basis is never more than what the wall has left.
  const left = Math.min(target - elapsed, untilDue);
  return left <= target / 4 ? "SOON" : "CALM";
}
