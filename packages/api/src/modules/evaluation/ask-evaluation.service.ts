import { EVALUATION_DEFAULTS, type EvaluationStatus } from "@attest/shared/evaluation";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import type { Contact } from "../customer/contact.entity.ts";
import { writeClosingLetter } from "../mail/closing-letter.service.ts";
import type { Letter } from "../mail/letter.entity.ts";
import type { CycleClosed } from "../service-record/close.service.ts";
import { issueLink } from "../service-record/signed-link.service.ts";
import { addresseesOf, isSelfVoter } from "./addressees.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { enqueueFollowUp } from "./follow-up-plan.service.ts";

/** Why nobody was asked. */
export const SELF_VOTE = "SELF_VOTE";

/**
 * Confirms the closing to the record's contact and to whoever else agreed, and asks each of them once for an
 * evaluation; not those who would judge their own work, who get the letter without the link.
 *
 * @see docs/rules.md R23, R24, R25
 */
export async function askForEvaluations(unit: Unit, closed: CycleClosed): Promise<void> {
  for (const contact of await addresseesOf(unit, closed)) {
    await ((await isSelfVoter(unit, closed, contact))
      ? suppress(unit, closed, contact)
      : ask(unit, closed, contact));
  }
}

async function ask(unit: Unit, closed: CycleClosed, contact: Contact): Promise<void> {
  const until = unit.now + EVALUATION_DEFAULTS.windowSeconds;
  // The link itself does not expire: an answer that comes too late is kept as text.
  const { token } = await issueLink(unit, closed, { purpose: "EVALUATION", contact });
  const letter = await writeClosingLetter(unit, closed, { contact, evaluation: { token, until } });
  const evaluation = await store(unit, closed, {
    contact,
    status: statusOf(letter),
    suppressedBecause: null,
  });
  enqueueFollowUp(unit, evaluation);
}

async function suppress(unit: Unit, closed: CycleClosed, contact: Contact): Promise<void> {
  await writeClosingLetter(unit, closed, { contact, evaluation: null });
  await store(unit, closed, { contact, status: "SUPPRESSED", suppressedBecause: SELF_VOTE });
}

/** A letter that has no address to go to has bounced already. */
function statusOf({ state }: Letter): EvaluationStatus {
  return state === "FAILED" ? "BOUNCED" : "SENT";
}

interface NewEvaluation {
  readonly contact: Contact;
  readonly status: EvaluationStatus;
  readonly suppressedBecause: string | null;
}

async function store(
  unit: Unit,
  { record, cycle }: CycleClosed,
  { contact, status, suppressedBecause }: NewEvaluation,
): Promise<Evaluation> {
  const evaluation = unit.db.create(Evaluation, {
    id: newId(),
    serviceCycleId: cycle.id,
    serviceRecordId: record.id,
    contactId: contact.id,
    status,
    sentAt: unit.now,
    expiresAt: unit.now + EVALUATION_DEFAULTS.windowSeconds,
    score: null,
    comment: null,
    versions: 0,
    answeredAt: null,
    lockedAt: null,
    reminders: 0,
    suppressedBecause,
  });
  await unit.db.insert(Evaluation, evaluation);
  return evaluation;
}
