import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { issueLink } from "../service-record/signed-link.service.ts";
import { openingLetter } from "./opening-letter.ts";
import { partiesTo, writeLetter, type LetterSubject } from "./letter.service.ts";
import { mailSettings } from "./mail-settings.service.ts";

/** The confirmation of a new record to its contact, with a link to follow it. @see docs/rules.md R3 */
export async function writeOpeningLetter(unit: Unit, opened: LetterSubject): Promise<void> {
  const { record, cycle } = opened;
  const contact = await unit.db.findOneByOrFail(Contact, { id: record.contactId });
  const { token } = await issueLink(unit, opened, { purpose: "STATUS", contact });
  const text = openingLetter({
    ...(await partiesTo(unit, contact)),
    publicUrl: mailSettings().publicUrl,
    number: record.number,
    subject: record.subject,
    responseDueAt: cycle.responseDueAt,
  });
  await writeLetter(unit, { kind: "OPENING", contact, text, token, subject: opened });
}
