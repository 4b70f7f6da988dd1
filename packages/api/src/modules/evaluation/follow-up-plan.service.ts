import { evaluationStanding, reminderInstants } from "@attest/shared/evaluation";
import type { Instant } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { Evaluation } from "./evaluation.entity.ts";

/** The job that reminds, locks and expires. */
export const FOLLOW_UP_TASK = "follow-up-evaluation";

/** Sets the one job an evaluation has to its next instant; an earlier one gives way. */
export function enqueueFollowUp(unit: Unit, evaluation: Evaluation): void {
  const runAt = nextInstant(evaluation, unit.now);
  if (runAt !== null) {
    unit.enqueue({
      task: FOLLOW_UP_TASK,
      payload: { evaluationId: evaluation.id },
      key: `evaluation:${evaluation.id}`,
      runAt,
    });
  }
}

/** When something happens next to an evaluation by itself; null: never again. A window's last second still belongs to it. */
export function nextInstant({ sentAt, answeredAt }: Evaluation, now: Instant): Instant | null {
  const standing = evaluationStanding({ sentAt, firstAnsweredAt: answeredAt }, now);
  switch (standing.standing) {
    case "AWAITED":
      return reminderInstants(sentAt).find((instant) => instant > now) ?? standing.until + 1;
    case "AMENDABLE":
      return standing.until + 1;
    case "LOCKED":
    case "EXPIRED":
      return null;
  }
}
