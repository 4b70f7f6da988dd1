import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { completeReviews } from "./complete-reviews.service.ts";
import { candidates, heldConflicts, type Candidate } from "./inspector-conflicts.service.ts";
import { journalLot } from "./lot-journal.ts";
import { saveLot } from "./lock-lot.ts";
import { Lot } from "./lot.entity.ts";
import { lockReview, type HeldReview } from "./review-access.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";

/**
 * Tries again to assign what a waiting lot lacks; nothing changes where still nobody can be asked.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 * @see docs/rules.md R38
 */
export async function assignReviews(
  unit: Unit,
  input: { readonly id: string; readonly version: number },
): Promise<{ lotId: string }> {
  const lot = await lockRow(unit, { entity: Lot, what: "The lot", ...input });
  if (lot.status !== "DRAWN" && lot.status !== "IN_REVIEW") {
    throw new DomainError("TRANSITION_REFUSED", `The lot is ${lot.status}.`, {
      status: lot.status,
      allowed: [],
    });
  }
  await completeReviews(unit, lot);
  return saveLot(unit, lot);
}

/**
 * Gives an unsubmitted review to another inspector, who begins anew.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT; SEPARATION_OF_DUTIES for a conflict of
 *   interest, naming who could be asked instead
 * @see docs/rules.md R38
 */
export async function reassignReview(
  unit: Unit,
  input: {
    readonly id: string;
    readonly version: number;
    readonly inspectorId: string;
    readonly reason: string;
  },
): Promise<{ reviewId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const { id, version } = input;
  const held = await lockReview(unit, "reassignReview", { id, version, move: null });
  const { review, lot } = held;
  if (review.status !== "ASSIGNED" && review.status !== "DRAFT") {
    throw new DomainError("TRANSITION_REFUSED", `The review is ${review.status}.`, {
      status: review.status,
      allowed: [],
    });
  }
  const chosen = await demandUnconflicted(unit, held, input.inspectorId);
  await unit.db.delete(ReviewMark, { reviewId: id });
  await unit.db.delete(Review, { id });
  const reviewId = newId();
  const fresh = {
    id: reviewId,
    reviewerId: chosen.staffId,
    status: "ASSIGNED",
    version: 1,
  } as const;
  await unit.db.insert(Review, Object.assign(review, fresh, { assignedAt: unit.now }));
  journalLot(unit, lot, { action: "lot.reassign_review", payload: { reviewId, reason } });
  return { reviewId };
}

async function demandUnconflicted(
  unit: Unit,
  { review, lot }: HeldReview,
  inspectorId: string,
): Promise<Candidate> {
  const all = await candidates(unit.db, { industryTeamId: lot.industryTeamId, now: unit.now });
  const near = await heldConflicts(unit.db, {
    staffIds: all.map(({ staffId }) => staffId),
    cycleIds: [review.serviceCycleId],
  });
  const { lotId, drawIndex, itemId } = review;
  const others = await unit.db.findBy(Review, { lotId, drawIndex, itemId });
  const able = all.filter(
    ({ staffId, teamConflict }) =>
      !teamConflict &&
      !near.has(`${staffId} ${review.serviceCycleId}`) &&
      !others.some(({ reviewerId }) => reviewerId === staffId),
  );
  const asked = isId(inspectorId) ? all.find(({ staffId }) => staffId === inspectorId) : undefined;
  if (asked === undefined) {
    throw notFound("The inspector");
  }
  if (!able.includes(asked)) {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      "This inspector is too near to what is reviewed.",
      {
        reason: asked.teamConflict ? "TEAM_MEMBER" : "HELD_OR_REVIEWS_IT",
        alternatives: able.map(({ staffId, name }) => ({ id: staffId, name })),
      },
    );
  }
  return asked;
}
