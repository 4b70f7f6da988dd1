import { workdaysDueAt } from "@attest/shared/service-calendar";
import { DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { DisputeAdmission } from "./dispute-admission.entity.ts";
import { journalLot } from "./lot-journal.ts";
import { DISPUTE_WORKDAYS, FINALISE_TASK } from "./reveal-lot.service.ts";
import { lockReview, moveTo, saveReview, type HeldReview } from "./review-access.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import type { DisputeInstance } from "./spot-check.enum.ts";

interface DisputeReview {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * The engineer whose work was reviewed disputes it, once, within five workdays of the reveal.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, WINDOW_CLOSED, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R39
 */
export async function disputeReview(
  unit: Unit,
  input: DisputeReview,
): Promise<{ reviewId: string }> {
  const reason = requiredText("input.reason", input.reason, 20_000);
  const { id, version } = input;
  const held = await lockReview(unit, "disputeReview", { id, version, move: null });
  await demandFirst(unit, held, "DISPUTE");
  demandInTime(unit, held);
  moveTo(held.review, "DISPUTE");
  return raise(unit, held, { instance: "DISPUTE", reason });
}

/**
 * The engineer appeals against the decision on a dispute, once, within five workdays of it.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, WINDOW_CLOSED, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R39
 */
export async function appealReview(
  unit: Unit,
  input: DisputeReview,
): Promise<{ reviewId: string }> {
  const reason = requiredText("input.reason", input.reason, 20_000);
  const { id, version } = input;
  const held = await lockReview(unit, "appealReview", { id, version, move: "APPEAL" });
  await demandDecided(unit, held);
  await demandFirst(unit, held, "APPEAL");
  demandInTime(unit, held);
  return raise(unit, held, { instance: "APPEAL", reason });
}

/**
 * Admits a dispute that comes too late, with a reason: the engineer has five workdays from now.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R39
 */
export async function admitLateDispute(
  unit: Unit,
  input: DisputeReview,
): Promise<{ reviewId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const { id, version } = input;
  const held = await lockReview(unit, "admitLateDispute", { id, version, move: null });
  const { review, lot } = held;
  await demandFirst(unit, held, "DISPUTE");
  if (!isJudged(held) || (await unit.db.existsBy(DisputeAdmission, { reviewId: id }))) {
    throw new DomainError("TRANSITION_REFUSED", "There is nothing to admit.", {
      status: review.status,
      allowed: [],
    });
  }
  const { calendar } = await currentCalendar(unit.db);
  review.status = "SUBMITTED";
  review.finalAt = null;
  review.disputeUntil = workdaysDueAt(calendar, unit.now, DISPUTE_WORKDAYS);
  const admittedById = staffIdOf(unit.viewer) ?? "";
  await unit.db.insert(DisputeAdmission, {
    reviewId: id,
    reason,
    admittedById,
    admittedAt: unit.now,
  });
  journalLot(unit, lot, { action: "review.admit_late_dispute", payload: { reviewId: id, reason } });
  unit.enqueue({
    task: FINALISE_TASK,
    payload: { lotId: lot.id },
    runAt: review.disputeUntil + 1,
    key: `${FINALISE_TASK}:${lot.id}:${id}`,
  });
  return saveReview(unit, review);
}

/** Of the draw that counts, submitted and revealed: what an earlier draw left undone stays undone. */
function isJudged({ review, lot }: HeldReview): boolean {
  const isSaid = review.status === "SUBMITTED" || review.status === "FINAL";
  return isSaid && lot.status === "REVEALED" && review.drawIndex === lot.drawIndex;
}

async function demandFirst(
  unit: Unit,
  { review }: HeldReview,
  instance: DisputeInstance,
): Promise<void> {
  if (await unit.db.existsBy(ReviewDispute, { reviewId: review.id, instance })) {
    throw new DomainError("TRANSITION_REFUSED", "This was done before; it can be done once.", {
      status: review.status,
      allowed: [],
    });
  }
}

/** An appeal is against a decision. */
async function demandDecided(unit: Unit, { review }: HeldReview): Promise<void> {
  const where = { reviewId: review.id, instance: "DISPUTE" as const };
  if (!(await unit.db.existsBy(ReviewDispute, where))) {
    throw new DomainError("TRANSITION_REFUSED", "It was never disputed.", {
      status: "FINAL",
      allowed: [],
    });
  }
}

function demandInTime({ now }: Unit, { review }: HeldReview): void {
  const { disputeUntil } = review;
  if (disputeUntil === null || now > disputeUntil) {
    throw new DomainError("WINDOW_CLOSED", "The time for this is over.", { disputeUntil });
  }
}

async function raise(
  unit: Unit,
  { review, lot }: HeldReview,
  { instance, reason }: { readonly instance: DisputeInstance; readonly reason: string },
): Promise<{ reviewId: string }> {
  await unit.db.insert(ReviewDispute, {
    id: newId(),
    reviewId: review.id,
    instance,
    reason,
    raisedById: staffIdOf(unit.viewer) ?? "",
    raisedAt: unit.now,
    decidedById: null,
    decidedAt: null,
    upheld: null,
    decision: null,
    marksBefore: null,
  });
  review.finalAt = null;
  const action = instance === "APPEAL" ? "review.appeal" : "review.dispute";
  journalLot(unit, lot, { action, payload: { reviewId: review.id } });
  return saveReview(unit, review);
}
