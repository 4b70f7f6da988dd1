import { holderAt } from "@attest/shared/custody";
import { archiveForm, type CloseReason } from "@attest/shared/service-record";
import { isId } from "../../platform/database/id.ts";
import { DomainError, notFound } from "../../platform/errors.ts";
import { Hook } from "../../platform/hook.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { custodyChain } from "./custody.service.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResolution, stopResponse } from "./cycle-clocks.service.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { demandIdentity } from "./identity.service.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";

/** A cycle just closed; whoever is asked for an evaluation is found by the effect. */
export interface CycleClosed extends HeldRecord {
  readonly dissatisfied: boolean;
}

/** Told when a customer's own request closes a record: what is open on it ends with that reason. */
export const recordWithdrawn = new Hook<HeldRecord & { readonly reason: string }>();

/** Told in the closing's transaction: the closing letter with its evaluation link hangs here. */
export const cycleClosed = new Hook<CycleClosed>();

/**
 * Closes the cycle: archive, attribution and letter in one transaction (R23). The clocks must have been stopped or
 * excluded before.
 */
export async function closeCycle(
  unit: Unit,
  held: HeldRecord,
  closing: { readonly reason: CloseReason; readonly dissatisfied?: boolean },
): Promise<void> {
  const { record, cycle } = held;
  cycle.closedAt = unit.now;
  cycle.closeReason = closing.reason;
  await attribute(unit, held);
  await archive(unit, held);
  await saveRecord(unit, held);
  const { frameId, archiveHash, attributedEngineerId } = cycle;
  journalRecord(unit, record, {
    action: "close",
    payload: {
      cycle: frameId,
      closeReason: closing.reason,
      archiveHash,
      engineerId: attributedEngineerId,
    },
  });
  await cycleClosed.run(unit, { ...held, dissatisfied: closing.dissatisfied ?? false });
}

/** Freezes who is judged by this cycle: whoever holds it at closing (R25). */
async function attribute(unit: Unit, { record, cycle }: HeldRecord): Promise<void> {
  const holder = holderAt(await custodyChain(unit, record.id), unit.now);
  cycle.attributedTeamId = holder?.industryTeamId ?? record.industryTeamId;
  cycle.attributedEngineerId = holder?.engineerId ?? null;
  cycle.attributedLevelId = record.serviceLevelId;
}

async function archive(unit: Unit, { record, cycle }: HeldRecord): Promise<void> {
  const archived = archiveForm({
    number: record.number,
    cycle: cycle.number,
    subject: record.subject,
    content: record.content,
    customerId: record.customerId,
    contactId: record.contactId,
    openedAt: cycle.openedAt,
    respondedAt: cycle.respondedAt,
    closedAt: unit.now,
    closeReason: cycle.closeReason ?? "CONSENT",
    attribution: {
      industryTeamId: cycle.attributedTeamId,
      engineerId: cycle.attributedEngineerId,
      serviceLevelId: record.serviceLevelId,
    },
    entries: await entriesOf(unit, cycle.id),
  });
  cycle.archive = archived.json;
  cycle.archiveHash = archived.hash;
}

async function entriesOf(unit: Unit, cycleId: string): Promise<FormEntry[]> {
  const entries = await unit.db.find(FormEntry, {
    where: { serviceCycleId: cycleId },
    order: { at: "ASC", id: "ASC" },
  });
  return entries.map(({ part, text, authorId, at }) =>
    Object.assign(new FormEntry(), { part, text, authorId, at }),
  );
}

export interface CloseOnCustomerRequest {
  readonly id: string;
  readonly version: number;
  readonly contactId: string;
  readonly identityCheckId: string;
  readonly reason: string;
  readonly dissatisfied: boolean;
}

/**
 * Closes at the customer's own request, confirmed as legitimate: the resolution is not judged, the response is.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, IDENTITY_REQUIRED, NOT_ENTITLED_TO_CLOSE, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R21
 */
export async function closeOnCustomerRequest(
  unit: Unit,
  input: CloseOnCustomerRequest,
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, "closeOnCustomerRequest", input);
  await demandEntitled(unit, held, input.contactId);
  await demandIdentity(unit, input.contactId, input.identityCheckId);
  moveRecord(held, "CLOSE_ON_CUSTOMER_REQUEST");
  const { cycle } = held;
  const calendar = await calendarOf(unit.db, cycle);
  if (cycle.responseStoppedAt === null) {
    // Nobody can answer a closed record any more: the clock is judged by how far it got.
    stopResponse(cycle, unit.now, calendar);
  }
  cycle.resolutionExcluded = true;
  stopResolution(cycle, unit.now, calendar);
  cycle.qaFlags = input.dissatisfied ? [...cycle.qaFlags, "WITHDRAWN_DISSATISFIED"] : cycle.qaFlags;
  journalRecord(unit, held.record, {
    action: "withdraw",
    payload: {
      contactId: input.contactId,
      identityCheckId: input.identityCheckId,
      reason,
      dissatisfied: input.dissatisfied,
    },
  });
  await recordWithdrawn.run(unit, { ...held, reason });
  await closeCycle(unit, held, { reason: "CUSTOMER_WITHDRAWN", dissatisfied: input.dissatisfied });
  return { serviceRecordId: held.record.id };
}

/** @throws DomainError NOT_FOUND for a contact of another customer, NOT_ENTITLED_TO_CLOSE for one who may not close */
export async function demandEntitled(
  unit: Unit,
  { record }: HeldRecord,
  contactId: string,
): Promise<Contact> {
  const contact = isId(contactId)
    ? await unit.db.findOneBy(Contact, { id: contactId, customerId: record.customerId })
    : null;
  if (contact === null) {
    throw notFound("The contact of this customer");
  }
  if (!contact.entitledToClose) {
    throw new DomainError(
      "NOT_ENTITLED_TO_CLOSE",
      "This contact may not close the customer's records.",
      { contactId },
    );
  }
  return contact;
}
