import type { Unit } from "../../platform/unit.ts";
import { logTouch } from "../service-record/touch.service.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { saidIn, type PersonalMail } from "./personal-mail.ts";
import type { Settlement } from "./settlement.ts";

/** So many mails an hour one sender adds to one record; two machines that write to each other stop here at the latest. */
const HOURLY = 20;
const LONGEST = 20_000;

/**
 * An answer to a letter about a record, by the contact it went to, becomes a touch of the record. A closed record is no
 * conversation any more: the desk decides whether to reopen it.
 *
 * @returns null when it is no such answer
 */
export async function addToConversation(
  unit: Unit,
  letter: PersonalMail,
): Promise<Settlement | null> {
  const { inbound, mail, contact } = letter;
  const record = openRecordOf(letter);
  if (record === null || contact === null) {
    return null;
  }
  const about = { contactId: contact.id, serviceRecordId: record.id };
  if (await isOverCap(unit, record.id, mail.fromAddress)) {
    return { outcome: "AUTOMATIC", reason: "more than 20 mails an hour", ...about };
  }
  const { touchId } = await logTouch(unit, {
    serviceRecordId: record.id,
    touch: {
      channel: "EMAIL",
      direction: "INBOUND",
      address: mail.fromAddress,
      receivedAt: inbound.arrivedAt,
      evidence: `邮件 ${inbound.id}`,
      content: saidIn(letter).slice(0, LONGEST),
      contactId: contact.id,
    },
  });
  return { outcome: "CONVERSATION", touchId, ...about };
}

/** The record the mail was signed for, if its sender is who the letter went to and it is still open. */
function openRecordOf({ contact, answered }: PersonalMail): ServiceRecord | null {
  const record = answered?.record ?? null;
  const isParty =
    contact !== null &&
    contact.customerId === record?.customerId &&
    answered?.isTo(contact.id) === true;
  const isOpen = record?.status !== "CLOSED" && record?.status !== "MERGED";
  return isParty && isOpen ? record : null;
}

async function isOverCap(unit: Unit, recordId: string, fromAddress: string): Promise<boolean> {
  const rows: { n: string }[] = await unit.db.query(
    `SELECT count(*) AS n FROM inbound_mail WHERE service_record_id = $1 AND from_address = $2
       AND outcome = 'CONVERSATION' AND arrived_at > to_timestamp($3) - interval '1 hour'`,
    [recordId, fromAddress, unit.now],
  );
  return Number(rows[0]?.n ?? 0) >= HOURLY;
}
