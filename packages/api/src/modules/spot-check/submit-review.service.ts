import { scoreReview, type Mark } from "@attest/shared/scorecard";
import type { Unit } from "../../platform/unit.ts";
import { ScorecardVersion } from "../scorecard/scorecard-version.entity.ts";
import { criteriaOf } from "../scorecard/scorecard-version.service.ts";
import { completeReviews } from "./complete-reviews.service.ts";
import { journalLot } from "./lot-journal.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import type { Lot } from "./lot.entity.ts";
import { lockReview, saveReview } from "./review-access.ts";
import { demandMarks, marksOf, storeMarks, type MarkDraft } from "./review-marks.ts";
import type { Review } from "./review.entity.ts";

export interface ReviewWork {
  readonly id: string;
  readonly version: number;
  readonly marks: readonly MarkDraft[];
}

/**
 * Submits a review. Only then does its reviewer see whose work it was; where it contradicts the other review of the same
 * item, a third inspector is asked.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R37, R38
 */
export async function submitReview(unit: Unit, input: ReviewWork): Promise<{ reviewId: string }> {
  const { id, version } = input;
  const { review, lot } = await lockReview(unit, "submitReview", { id, version, move: "SUBMIT" });
  const marks = marksOf(input.marks);
  await scoreInto(unit, review, { lot, marks });
  review.submittedAt = unit.now;
  const answer = await saveReview(unit, review);
  await moveOn(unit, lot);
  journalLot(unit, lot, { action: "lot.review", payload: { reviewId: review.id } });
  return answer;
}

/**
 * Keeps what is marked so far; nothing need be complete.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function saveReviewDraft(
  unit: Unit,
  input: ReviewWork,
): Promise<{ reviewId: string }> {
  const { id, version } = input;
  const held = await lockReview(unit, "saveReviewDraft", { id, version, move: "SAVE_DRAFT" });
  const marks = marksOf(input.marks);
  demandMarks(await criteriaOf(unit.db, held.lot.scorecardVersionId), marks, "DRAFT");
  await storeMarks(unit, id, marks);
  return saveReview(unit, held.review);
}

/**
 * Checks marks, stores them and scores the review by the version its lot is pinned to; saving the review is the caller's.
 *
 * @throws DomainError EVIDENCE_REQUIRED, BAD_USER_INPUT
 */
export async function scoreInto(
  unit: Unit,
  review: Review,
  { lot, marks }: { readonly lot: Lot; readonly marks: readonly Mark[] },
): Promise<void> {
  const { scorecardVersionId } = lot;
  const version = await unit.db.findOneByOrFail(ScorecardVersion, { id: scorecardVersionId });
  const criteria = await criteriaOf(unit.db, scorecardVersionId);
  demandMarks(criteria, marks, "SUBMITTED");
  await storeMarks(unit, review.id, marks);
  const score = scoreReview(criteria, marks, version.criticalDisplay);
  review.score = score?.displayed ?? null;
  review.arithmeticScore = score?.arithmetic ?? null;
  review.criticalFailed = score?.criticalFailed ?? null;
  review.defective = score?.defective ?? null;
}

async function moveOn(unit: Unit, lot: Lot): Promise<void> {
  const moved = await lockLot(unit, "REVIEW", { id: lot.id });
  await completeReviews(unit, moved);
  await saveLot(unit, moved);
}
