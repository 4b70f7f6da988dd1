import type { Instant } from "../primitives/index.ts";
import type { PlannedPause } from "./incident-plan.ts";
import type { StoryStep } from "./story.ts";

/**
 * When the resolution clock of one cycle waits: in the Awaiting states, and from a Resolved that was taken back
 * without a reopening until it was (R8: from the request to close to its refusal).
 *
 * @param steps the updates of the cycle
 * @param stoppedAt where the clock stops; `null` while it runs
 * @see docs/rules.md R8
 */
export function planPauses(
  steps: readonly StoryStep[],
  stoppedAt: Instant | null,
): readonly PlannedPause[] {
  const pauses: PlannedPause[] = [];
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const reason = waitingReason(step, next);
    const pause = reason && clipped({ from: step.at, to: next?.at ?? null, reason }, stoppedAt);
    if (pause) {
      append(pauses, pause);
    }
  });
  return pauses;
}

function waitingReason(
  step: StoryStep,
  next: StoryStep | undefined,
): PlannedPause["reason"] | null {
  if (step.phase === "WAITING_CUSTOMER" || step.phase === "WAITING_THIRD_PARTY") {
    return step.phase;
  }
  const takenBack =
    step.phase === "RESOLVED" &&
    next !== undefined &&
    next.phase !== "RESOLVED" &&
    next.phase !== "CLOSED";
  return takenBack ? "PENDING_CONSENT" : null;
}

function clipped(pause: PlannedPause, stoppedAt: Instant | null): PlannedPause | null {
  const to = stoppedAt === null ? pause.to : Math.min(pause.to ?? stoppedAt, stoppedAt);
  return to !== null && to <= pause.from ? null : { ...pause, to };
}

function append(pauses: PlannedPause[], pause: PlannedPause): void {
  const last = pauses.at(-1);
  if (last?.reason === pause.reason && last.to === pause.from) {
    pauses[pauses.length - 1] = { ...last, to: pause.to };
  } else {
    pauses.push(pause);
  }
}
