import { isStatusQuestion } from "@attest/shared/inbound-mail";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { answerStatusQuery } from "../mail/automatic-answer.service.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { askStatus } from "../status-query/ask-status.service.ts";
import { letItWait } from "./let-it-wait.ts";
import type { PersonalMail } from "./personal-mail.ts";
import type { Settlement } from "./settlement.ts";

/**
 * A mail that names a record is answered with its status, to the contact's own address, whoever may have written it;
 * what says more than a question waits for a person as well.
 *
 * @returns null when it asks for nothing, or answers a letter of ours: an answer is never answered
 * @see docs/rules.md R19
 */
export async function answerQuestion(unit: Unit, letter: PersonalMail): Promise<Settlement | null> {
  const [number] = letter.numbers;
  if (letter.contact === null || letter.answered !== null || number === undefined) {
    return null;
  }
  const contact = await unit.db.findOneOrFail(Contact, {
    where: { id: letter.contact.id },
    lock: { mode: "pessimistic_write" },
  });
  const { answer, record } = await askStatus(unit, {
    contact,
    number,
    method: "EMAIL",
    inboundMailId: letter.inbound.id,
  });
  if (answer !== "LOCKED") {
    await answerStatusQuery(unit, contact, record === null ? null : await told(unit, record));
  }
  if (!isStatusQuestion(letter.mail.subject, withoutNumbers(letter))) {
    return letItWait(unit, letter, record);
  }
  const about = { contactId: contact.id, serviceRecordId: record?.id ?? null };
  return { outcome: "STATUS_QUERY", reason: answer, ...about };
}

function withoutNumbers({ words, numbers }: PersonalMail): string {
  return numbers.reduce((text, number) => text.replaceAll(number, ""), words);
}

async function told(
  unit: Unit,
  record: ServiceRecord,
): Promise<{ record: ServiceRecord; engineerName: string | null }> {
  const rows: { name: string }[] = await unit.db.query(
    "SELECT s.name FROM engineer e JOIN staff s ON s.id = e.staff_id WHERE e.id = $1",
    [record.engineerId],
  );
  return { record, engineerName: rows[0]?.name ?? null };
}
