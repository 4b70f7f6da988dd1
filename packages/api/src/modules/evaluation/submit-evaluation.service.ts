import {
  answerEvaluation,
  isEvaluationScore,
  moveEvaluation,
  type AnswerOutcome,
} from "@attest/shared/evaluation";
import type { Instant } from "@attest/shared/primitives";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { findLink } from "../service-record/signed-link.service.ts";
import { EvaluationAnswer } from "./evaluation-answer.entity.ts";
import { journalEvaluation } from "./evaluation-journal.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { enqueueFollowUp } from "./follow-up-plan.service.ts";

export interface SubmitEvaluation {
  readonly token: string;
  readonly score: number;
  readonly comment?: string | null;
}

/** A type and no interface, since it is stored as JSON for a retry. */
export type EvaluationReceipt = {
  accepted: boolean;
  /** False: too late, kept as text. */
  scored: boolean;
  amendableUntil: Instant | null;
};

const LONGEST_COMMENT = 20_000;

/**
 * Takes a customer's answer: the first, or a new version within 24 hours of the first. What comes later, or after the
 * 14 days, is kept as feedback and changes no score.
 *
 * @throws DomainError TOKEN_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R24
 */
export async function submitEvaluation(
  unit: Unit,
  input: SubmitEvaluation,
): Promise<EvaluationReceipt> {
  checkAnswer(input);
  const evaluation = await lockLinked(unit, input.token);
  const { sentAt, answeredAt, versions } = evaluation;
  const outcome = answerEvaluation({ sentAt, firstAnsweredAt: answeredAt, versions }, unit.now);
  const version = await keepVersion(unit, evaluation, {
    ...answerOf(input),
    scored: outcome.outcome === "SCORED",
  });
  apply(unit, evaluation, { outcome, ...answerOf(input) });
  await unit.db.save(Evaluation, evaluation);
  enqueueFollowUp(unit, evaluation);
  await journalEvaluation(unit, evaluation, {
    action: outcome.outcome === "SCORED" ? "answer" : "keep_late_answer",
    payload: { version },
    actor: `contact:${evaluation.contactId}`,
  });
  return outcome.outcome === "SCORED"
    ? { accepted: true, scored: true, amendableUntil: outcome.amendableUntil }
    : { accepted: true, scored: false, amendableUntil: null };
}

function checkAnswer({ score, comment }: SubmitEvaluation): void {
  if (!isEvaluationScore(score)) {
    throw badInput("input.score", "A score is 1 to 5.", "1 to 5");
  }
  if ((comment ?? "").length > LONGEST_COMMENT) {
    throw badInput("input.comment", "This text is too long.", "up to 20,000 characters");
  }
}

/** @throws DomainError TOKEN_REFUSED for a token that asks for no evaluation */
async function lockLinked(unit: Unit, token: string): Promise<Evaluation> {
  const link = await findLink(unit, token, ["EVALUATION"]);
  const evaluation = await unit.db.findOne(Evaluation, {
    where: { serviceCycleId: link.serviceCycleId, contactId: link.contactId },
    lock: { mode: "pessimistic_write" },
  });
  if (evaluation === null || evaluation.status === "SUPPRESSED" || evaluation.status === "VOID") {
    throw new DomainError("TOKEN_REFUSED", "This link is not valid.");
  }
  return evaluation;
}

interface Answer {
  readonly score: number;
  readonly comment: string | null;
}

function answerOf({ score, comment }: SubmitEvaluation): Answer {
  const text = (comment ?? "").trim();
  return { score, comment: text === "" ? null : text };
}

/** @returns its number, counted over scored and late ones */
async function keepVersion(
  unit: Unit,
  { id }: Evaluation,
  answer: Answer & { readonly scored: boolean },
): Promise<number> {
  const version = 1 + (await unit.db.countBy(EvaluationAnswer, { evaluationId: id }));
  await unit.db.insert(EvaluationAnswer, {
    id: newId(),
    evaluationId: id,
    version,
    answeredAt: unit.now,
    ...answer,
  });
  return version;
}

function apply(
  unit: Unit,
  evaluation: Evaluation,
  { outcome, score, comment }: Answer & { readonly outcome: AnswerOutcome },
): void {
  if (outcome.outcome === "SCORED") {
    const moved = moveEvaluation("ANSWER", evaluation.status);
    evaluation.status = moved.outcome === "MOVED" ? moved.status : evaluation.status;
    evaluation.score = score;
    evaluation.comment = comment;
    evaluation.versions = outcome.version;
    evaluation.answeredAt ??= unit.now;
  } else if (evaluation.answeredAt === null) {
    evaluation.comment = comment ?? evaluation.comment;
  }
}
