import {
  readReplyTag,
  isReplyToken,
  plusTag,
  replyTag,
  withPlusTag,
} from "@attest/shared/inbound-mail";
import type { EntityManager } from "typeorm";
import { newSecret } from "../../platform/random.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import type { Letter } from "./letter.entity.ts";
import { mailSettings } from "./mail-settings.service.ts";

/** The tag of answers to letters that are about no record: they are read, and never answered by machine. */
const ABOUT_NOTHING = "re";

/** The address customers write to. */
export function ourAddress(): string {
  const { mailAddress, smtpFrom } = mailSettings();
  return mailAddress ?? `service@${smtpFrom.split("@").at(-1) ?? "localhost"}`;
}

/** Whether mail from an address is our own, with any tag. */
export function isOwnAddress(address: string): boolean {
  return [ourAddress(), mailSettings().smtpFrom].some((own) => plusTag(address, own) !== null);
}

/** Where an answer to a letter goes: into its record, if the recipient writes it. @see docs/rules.md R19 */
export async function replyAddressOf(
  db: EntityManager,
  { serviceRecordId, contactId }: Pick<Letter, "serviceRecordId" | "contactId">,
): Promise<string> {
  if (serviceRecordId === null || contactId === null) {
    return withPlusTag(ourAddress(), ABOUT_NOTHING);
  }
  const { number } = await db.findOneByOrFail(ServiceRecord, { id: serviceRecordId });
  return withPlusTag(ourAddress(), replyTag(await mailSecret(db), { number, contactId }));
}

/** What a recipient's address says of the mail: an answer to us, to whose letter, about which record. */
export interface AnsweredLetter {
  readonly record: ServiceRecord | null;
  /** Whether the letter went to this contact. */
  readonly isTo: (contactId: string) => boolean;
}

/**
 * Reads the reply address among a mail's recipients.
 *
 * @returns null when it answers no letter; `record` is null when the letter was about none or the tag is forged
 */
export async function readReplyAddress(
  db: EntityManager,
  recipients: readonly string[],
): Promise<AnsweredLetter | null> {
  const { smtpFrom } = mailSettings();
  const tags = recipients.flatMap((to) => plusTag(to, ourAddress()) ?? []);
  const isToSender = recipients.some((to) => plusTag(to, smtpFrom) !== null);
  const tag = tags.map(readReplyTag).find((read) => read !== null) ?? null;
  if (tag === null) {
    const answers = tags.includes(ABOUT_NOTHING) || isToSender;
    return answers ? { record: null, isTo: () => false } : null;
  }
  const secret = await mailSecret(db);
  const record = await db.findOneBy(ServiceRecord, { number: tag.number });
  const isTo = (contactId: string): boolean =>
    isReplyToken(secret, { number: tag.number, contactId }, tag.token);
  return { record, isTo };
}

/** Made at its first use, the same for every instance. */
async function mailSecret(db: EntityManager): Promise<string> {
  await db.query("INSERT INTO mail_secret (secret) VALUES ($1) ON CONFLICT DO NOTHING", [
    newSecret(),
  ]);
  const rows: { secret: string }[] = await db.query("SELECT secret FROM mail_secret");
  return rows[0]?.secret ?? "";
}
