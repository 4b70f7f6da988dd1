import type { Instant } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { IssuedLink } from "../service-record/signed-link.service.ts";
import { partiesTo, writeLetter, type LetterSubject } from "./letter.service.ts";
import { mailSettings } from "./mail-settings.service.ts";
import { reminderLetter } from "./reminder-letter.ts";

/** Reminds a contact of an evaluation. @see docs/rules.md R24 */
export async function writeReminderLetter(
  unit: Unit,
  about: LetterSubject,
  link: IssuedLink & { readonly until: Instant },
): Promise<void> {
  const { contact, token, until } = link;
  const text = reminderLetter({
    ...(await partiesTo(unit, contact)),
    publicUrl: mailSettings().publicUrl,
    number: about.record.number,
    subject: about.record.subject,
    evaluateUntil: until,
  });
  await writeLetter(unit, { kind: "REMINDER", contact, text, token, subject: about });
}
