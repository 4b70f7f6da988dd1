import { ownWords, recordNumbersIn } from "@attest/shared/inbound-mail";
import type { Unit } from "../../platform/unit.ts";
import type { Contact } from "../customer/contact.entity.ts";
import { readReplyAddress, type AnsweredLetter } from "../mail/reply-address.service.ts";
import { addToConversation } from "./add-to-conversation.ts";
import { answerQuestion } from "./answer-question.ts";
import { findSender } from "./find-sender.ts";
import type { InboundMail } from "./inbound-mail.entity.ts";
import { isDisowned } from "./is-disowned.ts";
import { letItWait } from "./let-it-wait.ts";
import type { PersonalMail } from "./personal-mail.ts";
import type { Settlement, SettledMail } from "./settlement.ts";

/** A person's mail: into the record it was signed for, answered if it only asks, or else into the inbox. */
export async function receiveLetter(
  unit: Unit,
  inbound: InboundMail,
  { mail, authservId }: SettledMail,
): Promise<Settlement> {
  const letter = await knowLetter(unit, inbound, { mail, authservId });
  return (
    (await addToConversation(unit, letter)) ??
    (await answerQuestion(unit, letter)) ??
    (await letItWait(unit, letter))
  );
}

async function knowLetter(
  unit: Unit,
  inbound: InboundMail,
  { mail, authservId }: SettledMail,
): Promise<PersonalMail> {
  const sender = await findSender(unit.db, mail.fromAddress);
  const recipients = [...inbound.envelopeTo, ...mail.recipients];
  const answered = await readReplyAddress(unit.db, recipients);
  const words = ownWords(mail.text);
  const doubt = doubtOf(sender.isStaff, isDisowned(mail, authservId));
  return {
    ...{ inbound, mail, answered, words, doubt },
    contact: doubt === null ? addressee(sender.contacts, answered) : null,
    numbers: recordNumbersIn(`${mail.subject}\n${words}`),
  };
}

function addressee(contacts: readonly Contact[], answered: AnsweredLetter | null): Contact | null {
  return contacts.find(({ id }) => answered?.isTo(id) === true) ?? contacts[0] ?? null;
}

function doubtOf(isStaff: boolean, isForged: boolean): string | null {
  if (isStaff) {
    return "发件地址属于本公司员工；邮件不能代表员工操作。";
  }
  return isForged ? "发件域名未通过 DMARC 验证。" : null;
}
