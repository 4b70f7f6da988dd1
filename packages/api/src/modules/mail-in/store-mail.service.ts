import type { MailSource } from "@attest/shared/inbound-mail";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { messageKey } from "./message-key.ts";
import { SORT_MAIL } from "./mail-in-task.ts";

/** A mail as it came in, and what the transport knew of it. */
export interface ArrivedMail {
  readonly raw: Buffer;
  readonly source: MailSource;
  /** Empty: the null return path; null: not known. */
  readonly envelopeFrom: string | null;
  readonly envelopeTo: readonly string[];
}

/**
 * Keeps a mail before anything is made of it, and has it sorted by a job. One that came before, by whatever door, is
 * kept once: however often and on however many instances it arrives, it has one effect.
 *
 * @returns whether it is new
 */
export async function storeMail(unit: Unit, mail: ArrivedMail): Promise<boolean> {
  const { raw, source } = mail;
  const id = newId();
  const rows: unknown[] = await unit.db.query(
    `INSERT INTO inbound_mail (id, message_key, source, envelope_from, envelope_to, size, arrived_at, state)
     VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7), 'RECEIVED') ON CONFLICT (message_key) DO NOTHING RETURNING id`,
    [
      id,
      messageKey(raw),
      source,
      mail.envelopeFrom === null ? null : clean(mail.envelopeFrom),
      mail.envelopeTo.slice(0, 100).map(clean),
      raw.length,
      unit.now,
    ],
  );
  if (rows.length === 0) {
    return false;
  }
  await unit.db.query("INSERT INTO inbound_mail_source (inbound_mail_id, raw) VALUES ($1, $2)", [
    id,
    raw,
  ]);
  unit.enqueue({ task: SORT_MAIL, payload: { inboundMailId: id }, key: `mail:${id}` });
  return true;
}

function clean(address: string): string {
  return address.replace(/\p{Cc}/gu, "").slice(0, 320);
}
