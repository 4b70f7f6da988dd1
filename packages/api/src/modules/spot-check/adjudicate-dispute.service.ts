import { adjudicatorIsApart } from "@attest/shared/access";
import { workdaysDueAt } from "@attest/shared/service-calendar";
import { IsNull } from "typeorm";
import { badInput, DomainError } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { heldConflicts } from "./inspector-conflicts.service.ts";
import { journalLot } from "./lot-journal.ts";
import { DISPUTE_WORKDAYS } from "./reveal-lot.service.ts";
import { lockReview, saveReview, type HeldReview } from "./review-access.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { marksOf, type MarkDraft } from "./review-marks.ts";
import { scoreInto } from "./submit-review.service.ts";

export interface AdjudicateDispute {
  readonly reviewId: string;
  readonly version: number;
  readonly upheld: boolean;
  readonly reason: string;
  readonly marks?: readonly MarkDraft[] | null;
}

/**
 * Decides a dispute or an appeal: the review is FINAL, with new marks where it is upheld and they are given. What it
 * said before is kept.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, SEPARATION_OF_DUTIES, EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R39
 */
export async function adjudicateDispute(
  unit: Unit,
  input: AdjudicateDispute,
): Promise<{ reviewId: string }> {
  const decision = requiredText("input.reason", input.reason, 20_000);
  if (!input.upheld && input.marks != null) {
    throw badInput("input.marks", "What is not upheld keeps its marks.", "nothing");
  }
  const { reviewId: id, version } = input;
  const held = await lockReview(unit, "adjudicateDispute", { id, version, move: "ADJUDICATE" });
  const { review, lot } = held;
  const dispute = await unit.db.findOneByOrFail(ReviewDispute, {
    reviewId: review.id,
    decidedAt: IsNull(),
  });
  await demandApart(unit, held);
  const marksBefore = await marksNow(unit, review.id);
  if (input.marks != null) {
    await scoreInto(unit, review, { lot, marks: marksOf(input.marks) });
  }
  const decidedById = staffIdOf(unit.viewer);
  const decided = { decidedById, decidedAt: unit.now, upheld: input.upheld, decision, marksBefore };
  await unit.db.update(ReviewDispute, { id: dispute.id }, decided);
  const { calendar } = await currentCalendar(unit.db);
  review.finalAt = unit.now;
  review.disputeUntil =
    dispute.instance === "DISPUTE" ? workdaysDueAt(calendar, unit.now, DISPUTE_WORKDAYS) : null;
  const payload = { reviewId: review.id, instance: dispute.instance, upheld: input.upheld };
  journalLot(unit, lot, { action: "review.adjudicate", payload });
  return saveReview(unit, review);
}

/** Never the reviewer, never who held the record, never who decided before. */
async function demandApart(unit: Unit, { review }: HeldReview): Promise<void> {
  const staffId = staffIdOf(unit.viewer);
  if (staffId === null) {
    return;
  }
  const { reviewerId, serviceCycleId } = review;
  const pair = { staffIds: [staffId], cycleIds: [serviceCycleId] };
  const isNear = (await heldConflicts(unit.db, pair)).size > 0;
  const heldByStaffIds = isNear ? [staffId] : [];
  const isApart = adjudicatorIsApart(staffId, { reviewerStaffId: reviewerId, heldByStaffIds });
  const before = { reviewId: review.id, decidedById: staffId };
  if (!isApart || (await unit.db.existsBy(ReviewDispute, before))) {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      "Somebody else decides: not the reviewer, nor who held the record, nor who decided before.",
    );
  }
}

async function marksNow(unit: Unit, reviewId: string): Promise<ReviewDispute["marksBefore"]> {
  const marks = await unit.db.findBy(ReviewMark, { reviewId });
  return marks.map(({ criterionId, score, evidence, rootCause }) => ({
    criterionId,
    score,
    evidence,
    rootCause,
  }));
}
