import type { Unit } from "../../platform/unit.ts";
import type { ClosureRequested } from "../service-record/closure.service.ts";
import { Solution } from "../service-record/solution.entity.ts";
import { consentLetter } from "./consent-letter.ts";
import { partiesTo, writeLetter } from "./letter.service.ts";
import { mailSettings } from "./mail-settings.service.ts";

/** Asks every contact who may agree, each with a link of their own. @see docs/rules.md R20 */
export async function writeConsentLetters(
  unit: Unit,
  { record, cycle, message, links }: ClosureRequested,
): Promise<void> {
  const [solution] = await unit.db.find(Solution, {
    where: { serviceRecordId: record.id },
    order: { version: "DESC" },
    take: 1,
  });
  for (const { contact, token } of links) {
    const text = consentLetter({
      ...(await partiesTo(unit, contact)),
      publicUrl: mailSettings().publicUrl,
      number: record.number,
      subject: record.subject,
      message,
      solution: solution?.text ?? null,
    });
    await writeLetter(unit, {
      kind: "CONSENT_REQUEST",
      contact,
      text,
      token,
      subject: { record, cycle },
    });
  }
}
