import type { Unit } from "../../platform/unit.ts";
import type { Letter } from "../mail/letter.entity.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { putInInbox } from "./put-in-inbox.service.ts";

/** Kinds of letters whose loss a person makes up for by a call. */
const CALLED_FOR: readonly Letter["kind"][] = ["OPENING", "CONSENT_REQUEST", "CLOSING"];

/** A letter that did not arrive is made up for by a call: a task at the desk, once for each letter. @see docs/rules.md R23 */
export async function askForCallback(unit: Unit, letter: Letter): Promise<void> {
  const isLost = letter.state === "BOUNCED" || letter.state === "FAILED";
  if (!isLost || !CALLED_FOR.includes(letter.kind)) {
    return;
  }
  if (await unit.db.existsBy(InboxEntry, { letterId: letter.id })) {
    return;
  }
  await putInInbox(unit, {
    kind: "CALLBACK",
    waitingFor: "CALLBACK",
    note: letter.lastError,
    channel: "PHONE",
    address: letter.toAddress,
    subject: letter.subject,
    content: "",
    contactId: letter.contactId,
    namedRecordId: letter.serviceRecordId,
    letterId: letter.id,
  });
}
