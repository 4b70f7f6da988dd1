import type { Unit } from "../../platform/unit.ts";
import { putInInbox } from "../inbox/put-in-inbox.service.ts";
import { finishMail, lockReceived } from "./finish-mail.ts";

/** Keeps a mail that cannot be read as it came, and shows a person that it is there and why. */
export async function settleUnreadable(unit: Unit, id: string, reason: string): Promise<void> {
  const mail = await lockReceived(unit, id);
  if (mail === null) {
    return;
  }
  const why = reason.replace(/\p{Cc}+/gu, " ").slice(0, 500);
  await putInInbox(unit, {
    kind: "MESSAGE",
    waitingFor: "READING",
    note: why,
    channel: "EMAIL",
    address: mail.envelopeFrom,
    receivedAt: mail.arrivedAt,
    subject: "",
    content: "",
    inboundMailId: mail.id,
  });
  await finishMail(unit, mail, { state: "UNREADABLE", outcome: "INBOX", reason: why });
}
