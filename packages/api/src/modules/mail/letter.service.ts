import type { LetterKind, LetterState } from "@attest/shared/letter";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { readCompany } from "../company/company.service.ts";
import type { Company } from "../company/company.entity.ts";
import type { Contact } from "../customer/contact.entity.ts";
import type { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { DELIVERY_ATTEMPTS, DELIVERY_TASK } from "./delivery-task.ts";
import type { LetterParties, LetterText } from "./letter-layout.ts";
import { Letter } from "./letter.entity.ts";
import { isMailAddress } from "./mail-address.ts";
import { mailSettings } from "./mail-settings.service.ts";

/** The record and cycle a letter is about. */
export interface LetterSubject {
  readonly record: ServiceRecord;
  readonly cycle: ServiceCycle;
}

/** A letter to one contact, at the one address their own record holds. */
export interface LetterDraft {
  readonly kind: LetterKind;
  readonly contact: Pick<Contact, "id" | "email">;
  readonly text: LetterText;
  /** What stands where the text says `{{token}}`: a link's secret or a sign-in code. */
  readonly token: string | null;
  /** Null: about no record. */
  readonly subject: LetterSubject | null;
}

/**
 * Writes a letter in the transaction of the command that causes it. It is QUEUED for delivery where a mail server is
 * set and KEPT where none is; without an address it has FAILED at once. Its token is stored only for as long as it is
 * needed: until it is out, or for good in the demo company.
 */
export async function writeLetter(unit: Unit, draft: LetterDraft): Promise<Letter> {
  const { demo } = await readCompany(unit.db);
  const address = (draft.contact.email ?? "").trim();
  const state = stateOf(address);
  const id = newId();
  const letter = unit.db.create(Letter, {
    id,
    kind: draft.kind,
    state,
    contactId: draft.contact.id,
    toAddress: address,
    subject: draft.text.subject,
    bodyText: draft.text.bodyText,
    token: demo || state === "QUEUED" ? draft.token : null,
    serviceRecordId: draft.subject?.record.id ?? null,
    serviceCycleId: draft.subject?.cycle.id ?? null,
    messageId: messageIdOf(id),
    attempts: 0,
    lastError: state === "FAILED" ? reasonOf(address) : null,
    createdAt: unit.now,
    sentAt: null,
  });
  await unit.db.insert(Letter, letter);
  if (state === "QUEUED") {
    unit.enqueue({
      task: DELIVERY_TASK,
      payload: { letterId: id },
      key: `letter:${id}`,
      maxAttempts: DELIVERY_ATTEMPTS,
    });
  }
  return letter;
}

/** The names a letter to this contact bears. */
export async function partiesTo(
  unit: Unit,
  contact: Pick<Contact, "name">,
): Promise<LetterParties & { readonly company: Company }> {
  return { contactName: contact.name, company: await readCompany(unit.db) };
}

function stateOf(address: string): LetterState {
  if (!isMailAddress(address)) {
    return "FAILED";
  }
  return mailSettings().smtpUrl === null ? "KEPT" : "QUEUED";
}

function reasonOf(address: string): string {
  return address === ""
    ? "The contact has no e-mail address."
    : "The contact's e-mail address is not one mailbox.";
}

/** The same at every try, so that a mailbox which gets a letter twice can tell. */
function messageIdOf(letterId: string): string {
  return `<${letterId}@${mailSettings().smtpFrom.split("@").at(-1) ?? "localhost"}>`;
}
