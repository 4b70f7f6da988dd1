import type { Instant } from "../primitives/index.ts";
import { EVALUATION_DEFAULTS, evaluationStanding } from "./evaluation-standing.ts";
import type { EvaluationTimes, EvaluationWindows } from "./evaluation-standing.ts";

/** Everything known of an evaluation before an answer comes in. */
export interface EvaluationAnswer extends EvaluationTimes {
  /** How many answers were stored so far. */
  readonly versions: number;
}

/**
 * What becomes of an answer: a new version that is scored, amendable until and including
 * `amendableUntil`; or text kept as feedback without a score because it came too late.
 */
export type AnswerOutcome =
  | { readonly outcome: "SCORED"; readonly version: number; readonly amendableUntil: Instant }
  | { readonly outcome: "KEPT_AS_TEXT" };

/** A whole number from 1 to 5. */
export function isEvaluationScore(score: number): boolean {
  return Number.isInteger(score) && score >= 1 && score <= 5;
}

/** Decides on an answer that comes in now (R24). Amending never lengthens the time to amend. */
export function answerEvaluation(
  evaluation: EvaluationAnswer,
  now: Instant,
  windows: EvaluationWindows = EVALUATION_DEFAULTS,
): AnswerOutcome {
  const { standing } = evaluationStanding(evaluation, now, windows);
  if (standing === "EXPIRED" || standing === "LOCKED") {
    return { outcome: "KEPT_AS_TEXT" };
  }
  const amendableUntil = (evaluation.firstAnsweredAt ?? now) + windows.amendSeconds;
  return { outcome: "SCORED", version: evaluation.versions + 1, amendableUntil };
}
