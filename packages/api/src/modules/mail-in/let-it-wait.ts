import type { Unit } from "../../platform/unit.ts";
import { acknowledgeMail } from "../mail/automatic-answer.service.ts";
import { putInInbox } from "../inbox/put-in-inbox.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { saidIn, type PersonalMail } from "./personal-mail.ts";
import type { Settlement } from "./settlement.ts";

const LONGEST = { subject: 200, content: 20_000 } as const;

/**
 * Puts a mail into the inbox: from a known contact it waits to be accepted, from anybody else for an identity check.
 * Only a known contact is told that it arrived, and not when it answers a letter of ours.
 *
 * @param told the record whose status was just answered; then no second answer goes out
 */
export async function letItWait(
  unit: Unit,
  letter: PersonalMail,
  told?: ServiceRecord | null,
): Promise<Settlement> {
  const { contact, answered } = letter;
  const named = told ?? (await namedRecord(unit, letter));
  await putInInbox(unit, { ...draftOf(letter), namedRecordId: named?.id ?? null });
  if (contact !== null && answered === null && told === undefined) {
    await acknowledgeMail(unit, contact);
  }
  return { outcome: "INBOX", contactId: contact?.id ?? null };
}

function draftOf(letter: PersonalMail): Parameters<typeof putInInbox>[1] {
  const { inbound, mail, contact, doubt } = letter;
  return {
    kind: "MESSAGE",
    waitingFor: contact === null ? "IDENTITY" : "ACCEPTANCE",
    note: doubt,
    channel: "EMAIL",
    address: mail.fromAddress === "" ? inbound.envelopeFrom : mail.fromAddress,
    receivedAt: inbound.arrivedAt,
    subject: mail.subject.slice(0, LONGEST.subject),
    content: saidIn(letter).slice(0, LONGEST.content),
    contactId: contact?.id ?? null,
    inboundMailId: inbound.id,
  };
}

/** For the desk's eyes: the record it answers or names; a known contact is not led to another customer's. */
async function namedRecord(
  unit: Unit,
  { answered, numbers, contact }: PersonalMail,
): Promise<ServiceRecord | null> {
  const [number] = numbers;
  const named =
    answered?.record ??
    (number === undefined ? null : await unit.db.findOneBy(ServiceRecord, { number }));
  const isForeign = named !== null && contact !== null && named.customerId !== contact.customerId;
  return isForeign ? null : named;
}
