import {
  evaluationStanding,
  moveEvaluation,
  reminderInstants,
  type EvaluationMove,
} from "@attest/shared/evaluation";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { writeReminderLetter } from "../mail/reminder-letter.service.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { issueLink } from "../service-record/signed-link.service.ts";
import { journalEvaluation } from "./evaluation-journal.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { enqueueFollowUp } from "./follow-up-plan.service.ts";

/**
 * Does what is due on an evaluation and sets the next instant: a reminder, the lock 24 hours after the first answer, the
 * expiry after 14 days. It asks the rule whenever it runs, so that running twice, early or late does the right thing.
 *
 * @see docs/rules.md R24
 */
export async function followUpEvaluation(unit: Unit, evaluationId: string): Promise<void> {
  const evaluation = await unit.db.findOne(Evaluation, {
    where: { id: evaluationId },
    lock: { mode: "pessimistic_write" },
  });
  if (evaluation === null) {
    return;
  }
  const standing = evaluationStanding(
    { sentAt: evaluation.sentAt, firstAnsweredAt: evaluation.answeredAt },
    unit.now,
  );
  if (standing.standing === "LOCKED") {
    await settle(unit, evaluation, { move: "LOCK", lockedAt: standing.since });
  } else if (standing.standing === "EXPIRED") {
    await settle(unit, evaluation, { move: "EXPIRE", lockedAt: null });
  } else if (standing.standing === "AWAITED") {
    await remind(unit, evaluation);
  }
  enqueueFollowUp(unit, evaluation);
}

interface Settlement {
  readonly move: EvaluationMove;
  readonly lockedAt: number | null;
}

async function settle(
  unit: Unit,
  evaluation: Evaluation,
  { move, lockedAt }: Settlement,
): Promise<void> {
  const moved = moveEvaluation(move, evaluation.status);
  if (moved.outcome === "REFUSED") {
    return;
  }
  evaluation.status = moved.status;
  evaluation.lockedAt = lockedAt;
  await unit.db.save(Evaluation, evaluation);
  await journalEvaluation(unit, evaluation, { action: move.toLowerCase() });
}

/** One letter however many reminders were missed, and none to an address that does not work. */
async function remind(unit: Unit, evaluation: Evaluation): Promise<void> {
  const due = reminderInstants(evaluation.sentAt).filter((instant) => instant <= unit.now).length;
  const isReachable = evaluation.status === "SENT" || evaluation.status === "DELIVERED";
  if (due <= evaluation.reminders || !isReachable) {
    return;
  }
  evaluation.reminders = due;
  await unit.db.save(Evaluation, evaluation);
  const record = await unit.db.findOneByOrFail(ServiceRecord, { id: evaluation.serviceRecordId });
  const cycle = await unit.db.findOneByOrFail(ServiceCycle, { id: evaluation.serviceCycleId });
  const contact = await unit.db.findOneByOrFail(Contact, { id: evaluation.contactId });
  // Of the first link only the hash is left, so the letter bears a further one to the same evaluation.
  const link = await issueLink(unit, { record, cycle }, { purpose: "EVALUATION", contact });
  await writeReminderLetter(unit, { record, cycle }, { ...link, until: evaluation.expiresAt });
  await journalEvaluation(unit, evaluation, { action: "remind" });
}
