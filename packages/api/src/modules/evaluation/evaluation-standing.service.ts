import { evaluationStanding, type EvaluationStatus } from "@attest/shared/evaluation";
import type { Instant } from "@attest/shared/primitives";
import type { Evaluation } from "./evaluation.entity.ts";

/** Where an evaluation stands at an instant, whether or not its job has run. */
export interface StandingNow {
  readonly status: EvaluationStatus;
  readonly lockedAt: Instant | null;
  /** Whether an answer that came now would be scored. */
  readonly isOpen: boolean;
}

/** What of an evaluation its standing is reckoned from. */
export const STANDING_COLUMNS = ["status", "lockedAt", "sentAt", "answeredAt"] as const;

/** Reckons the standing from when it was sent and first answered: a job that is late changes nothing one can see. */
export function standingAt(
  evaluation: Pick<Evaluation, (typeof STANDING_COLUMNS)[number]>,
  now: Instant,
): StandingNow {
  const { status, lockedAt } = evaluation;
  if (status === "SUPPRESSED" || status === "VOID") {
    return { status, lockedAt, isOpen: false };
  }
  const standing = evaluationStanding(
    { sentAt: evaluation.sentAt, firstAnsweredAt: evaluation.answeredAt },
    now,
  );
  switch (standing.standing) {
    case "AWAITED":
      return { status, lockedAt: null, isOpen: true };
    case "AMENDABLE":
      return { status: "ANSWERED", lockedAt: null, isOpen: true };
    case "LOCKED":
      return { status: "LOCKED", lockedAt: standing.since, isOpen: false };
    case "EXPIRED":
      return { status: "EXPIRED", lockedAt: null, isOpen: false };
  }
}
