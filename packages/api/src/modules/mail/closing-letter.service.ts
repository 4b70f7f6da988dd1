import type { Instant } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { Contact } from "../customer/contact.entity.ts";
import type { CycleClosed } from "../service-record/close.service.ts";
import { closingLetter } from "./closing-letter.ts";
import type { Letter } from "./letter.entity.ts";
import { partiesTo, writeLetter } from "./letter.service.ts";
import { mailSettings } from "./mail-settings.service.ts";

/** Whom the closing is confirmed to, and whether their opinion is asked for. */
export interface ClosingAddressee {
  readonly contact: Contact;
  /** The evaluation's link and how long it is good; null: none is asked for. */
  readonly evaluation: { readonly token: string; readonly until: Instant } | null;
}

/** Confirms to a contact that the cycle is closed. @see docs/rules.md R23 */
export async function writeClosingLetter(
  unit: Unit,
  closed: CycleClosed,
  { contact, evaluation }: ClosingAddressee,
): Promise<Letter> {
  const { record, cycle, dissatisfied } = closed;
  const text = closingLetter({
    ...(await partiesTo(unit, contact)),
    publicUrl: mailSettings().publicUrl,
    number: record.number,
    subject: record.subject,
    closedAt: cycle.closedAt ?? unit.now,
    closeReason: cycle.closeReason ?? "CONSENT",
    dissatisfied,
    evaluateUntil: evaluation?.until ?? null,
  });
  return writeLetter(unit, {
    kind: "CLOSING",
    contact,
    text,
    token: evaluation?.token ?? null,
    subject: { record, cycle },
  });
}
