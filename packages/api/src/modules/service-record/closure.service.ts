import { missingFormParts } from "@attest/shared/service-record";
import { DomainError } from "../../platform/errors.ts";
import { Hook } from "../../platform/hook.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { issueLink, type IssuedLink } from "./signed-link.service.ts";
import { beginPause } from "./wait.service.ts";

/** Asks higher rooms whether the cycle may close: an open consultation refuses. */
export const closingGuard = new Hook<HeldRecord>();

/** Closing was asked for: each link goes to one contact who may agree. */
export interface ClosureRequested extends HeldRecord {
  readonly message: string | null;
  readonly links: readonly IssuedLink[];
}

/** Told in the request's transaction: the letter that asks for consent hangs here. */
export const closureRequested = new Hook<ClosureRequested>();

/**
 * Asks the customer to agree to close. The resolution clock waits from here; if the customer agrees, it stopped here.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, FORM_INCOMPLETE, CONSULTATION_OPEN
 * @see docs/rules.md R16, R18, R20
 */
export async function requestClosure(
  unit: Unit,
  input: { readonly id: string; readonly version: number; readonly message?: string | null },
): Promise<{ serviceRecordId: string }> {
  const held = await lockRecord(unit, "requestClosure", input);
  moveRecord(held, "REQUEST_CLOSURE");
  await demandForm(unit, held);
  await closingGuard.run(unit, held);
  held.cycle.closureRequestedAt = unit.now;
  beginPause(held.cycle, unit.now, "PENDING_CONSENT");
  await saveRecord(unit, held);
  const contacts = await contactsToAsk(unit, held);
  const links: IssuedLink[] = [];
  for (const contact of contacts) {
    links.push(await issueLink(unit, held, { purpose: "CONSENT", contact }));
  }
  journalRecord(unit, held.record, {
    action: "request_closure",
    payload: { cycle: held.cycle.frameId, contactIds: contacts.map(({ id }) => id) },
  });
  await closureRequested.run(unit, { ...held, message: input.message ?? null, links });
  return { serviceRecordId: held.record.id };
}

/** @throws DomainError FORM_INCOMPLETE listing the missing parts */
export async function demandForm(unit: Unit, { record, cycle }: HeldRecord): Promise<void> {
  const missing = missingFormParts(await unit.db.findBy(FormEntry, { serviceCycleId: cycle.id }));
  if (missing.length > 0) {
    throw new DomainError(
      "FORM_INCOMPLETE",
      `The form of ${record.number} lacks ${missing.join(", ")}.`,
      {
        missingFormParts: missing,
      },
    );
  }
}

/** The record's contact if entitled to close, else those of the customer who are; with none, the contact, whose word will be refused. */
async function contactsToAsk(unit: Unit, { record }: HeldRecord): Promise<Contact[]> {
  const own = await unit.db.findOneByOrFail(Contact, { id: record.contactId });
  if (own.entitledToClose) {
    return [own];
  }
  const entitled = await unit.db.findBy(Contact, {
    customerId: record.customerId,
    entitledToClose: true,
  });
  return entitled.length > 0 ? entitled : [own];
}
