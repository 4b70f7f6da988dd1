import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import type { InboundMail } from "./inbound-mail.entity.ts";
import { MailAttachment } from "./mail-attachment.entity.ts";
import type { ReadAttachment } from "./read-mail.ts";

/** Keeps a mail's files, and the names of those that were refused. */
export async function keepAttachments(
  unit: Unit,
  { id: inboundMailId }: InboundMail,
  attachments: readonly ReadAttachment[],
): Promise<void> {
  for (const [position, attachment] of attachments.entries()) {
    const { content, ...facts } = attachment;
    const id = newId();
    await unit.db.insert(MailAttachment, { id, inboundMailId, position, ...facts });
    if (facts.refusedBecause === null) {
      await unit.db.query(
        "INSERT INTO mail_attachment_content (mail_attachment_id, content) VALUES ($1, $2)",
        [id, content],
      );
    }
  }
}
