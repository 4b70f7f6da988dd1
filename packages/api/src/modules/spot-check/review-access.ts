import { mayCommandOn, type CommandName, type Tie } from "@attest/shared/access";
import { moveReview, type ReviewMove } from "@attest/shared/scorecard";
import { accessViewer } from "../../platform/create-context.ts";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { Lot } from "./lot.entity.ts";
import { Review } from "./review.entity.ts";

const WHAT = "The review";

/** A review under a command: locked, with its lot, which is locked too. */
export interface HeldReview {
  readonly review: Review;
  readonly lot: Lot;
}

/** Which review, and what is to become of it; `version` where the command names the one it saw. */
export interface ReviewReference {
  readonly id: string;
  readonly version?: number;
  readonly move: ReviewMove | null;
}

/**
 * Locks a review that a command is for, checks the right to it, and moves it as the table says.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 */
export async function lockReview(
  unit: Unit,
  command: CommandName,
  { id, version, move }: ReviewReference,
): Promise<HeldReview> {
  const seen = isId(id) ? await unit.db.findOneBy(Review, { id }) : null;
  if (seen === null) {
    throw notFound(WHAT);
  }
  const lot = await lockRow(unit, { entity: Lot, what: "The lot", id: seen.lotId });
  const review = await lockRow(unit, { entity: Review, what: WHAT, id });
  await demandReview(unit, command, { review, lot });
  if (version !== undefined) {
    await lockRow(unit, { entity: Review, what: WHAT, id, version });
  }
  if (move !== null) {
    moveTo(review, move);
  }
  return { review, lot };
}

/** Moves a review as its table says. @throws DomainError TRANSITION_REFUSED */
export function moveTo(review: Review, move: ReviewMove): void {
  const moved = moveReview(move, review.status);
  if (moved.outcome === "REFUSED") {
    const sentence = `The review is ${review.status}; that does not allow it.`;
    const { status } = review;
    throw new DomainError("TRANSITION_REFUSED", sentence, { status, allowed: moved.allowed });
  }
  review.status = moved.status;
}

/** Stores a review; its version moves on. */
export async function saveReview({ db }: Unit, review: Review): Promise<{ reviewId: string }> {
  review.version += 1;
  await db.update(Review, { id: review.id }, review);
  return { reviewId: review.id };
}

/** What a viewer is to a review: who does it, or whose work it is about once that may be known. */
export function reviewTies(viewer: Viewer, { review, lot, cycle }: ReviewFacts): Tie[] {
  const isReviewer = staffIdOf(viewer) === review.reviewerId && review.drawIndex === lot.drawIndex;
  const isReviewed =
    lot.status === "REVEALED" &&
    viewer.kind === "STAFF" &&
    viewer.engineerId !== null &&
    viewer.engineerId === cycle.attributedEngineerId;
  return [
    ...(isReviewer ? (["REVIEWER"] as const) : []),
    ...(isReviewed ? (["REVIEWED"] as const) : []),
  ];
}

interface ReviewFacts {
  readonly review: Pick<Review, "reviewerId" | "drawIndex">;
  readonly lot: Pick<Lot, "status" | "drawIndex">;
  readonly cycle: Pick<ServiceCycle, "attributedEngineerId">;
}

async function demandReview(
  unit: Unit,
  command: CommandName,
  { review, lot }: HeldReview,
): Promise<void> {
  if (unit.viewer.kind === "SYSTEM") {
    return;
  }
  const cycle = await unit.db.findOneByOrFail(ServiceCycle, { id: review.serviceCycleId });
  const ties = reviewTies(unit.viewer, { review, lot, cycle });
  if (mayCommandOn(accessViewer(unit.viewer), command, ties) !== "ALLOWED") {
    throw notFound(WHAT);
  }
}
