import { trafficOf } from "@attest/shared/inbound-mail";
import type { Unit } from "../../platform/unit.ts";
import { isOwnAddress } from "../mail/reply-address.service.ts";
import { finishMail, lockReceived } from "./finish-mail.ts";
import type { InboundMail } from "./inbound-mail.entity.ts";
import { keepAttachments } from "./keep-attachments.ts";
import { noteBounce } from "./note-bounce.ts";
import { receiveLetter } from "./receive-letter.ts";
import type { SettledMail, Settlement } from "./settlement.ts";

/**
 * Decides what becomes of a mail, in one transaction: a machine's mail is kept and nothing follows, a report marks the
 * letter that came back, a person's goes to its record, is answered, or waits in the inbox. Nothing is done as staff.
 *
 * @see docs/rules.md R1, R19
 */
export async function settleMail(
  unit: Unit,
  id: string,
  { mail, authservId }: SettledMail,
): Promise<void> {
  // Mails of one sender are taken one after another, so that what is counted per sender is counted right.
  await unit.db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 4711007))", [
    mail.fromAddress,
  ]);
  const inbound = await lockReceived(unit, id);
  if (inbound === null) {
    return;
  }
  await keepAttachments(unit, inbound, mail.attachments);
  const { fromAddress, fromName, subject, text, html } = mail;
  const settlement = await settlementOf(unit, inbound, { mail, authservId });
  await finishMail(unit, inbound, {
    state: "SORTED",
    ...settlement,
    ...{ fromAddress, fromName, subject, bodyText: text, bodyHtml: html },
  });
}

async function settlementOf(
  unit: Unit,
  inbound: InboundMail,
  settled: SettledMail,
): Promise<Settlement> {
  const { mail } = settled;
  const traffic = trafficOf({ ...mail, envelopeFrom: inbound.envelopeFrom, isOwn: isOwnAddress });
  switch (traffic.kind) {
    case "AUTOMATIC":
      return { outcome: "AUTOMATIC", reason: traffic.mark };
    case "BOUNCE":
      return noteBounce(unit, mail);
    case "PERSONAL":
      return receiveLetter(unit, inbound, settled);
  }
}
