import type { JobContext } from "../../platform/jobs/handlers.ts";
import type { Unit } from "../../platform/unit.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { MailParser } from "./mail-parser.ts";
import type { ParseOutcome } from "./parsed-mail.ts";
import { readMail } from "./read-mail.ts";
import { scanAttachments } from "./scan-attachments.ts";
import { settleMail } from "./settle-mail.service.ts";
import { settleUnreadable } from "./settle-unreadable.service.ts";

/** Tries at storing what was read, before a mail counts as unreadable. */
const TRIES = 4;

/** One reader a process. */
let parser: MailParser | null = null;

/**
 * Reads a mail that came in and decides what becomes of it; run again it does nothing once that was decided. A mail
 * that cannot be read, or whose content cannot be stored, is kept and shown with the reason: it never comes in the way
 * of others.
 *
 * @throws Error when storing failed for now: the queue tries again
 */
export async function sortMail(context: JobContext, inboundMailId: string): Promise<void> {
  const begun = await context.transact((unit) => begin(unit, inboundMailId));
  if (begun === null) {
    return;
  }
  const { raw, attempts } = begun;
  const parsed = attempts > TRIES ? GIVEN_UP : await parse(raw);
  try {
    await settle(context, inboundMailId, parsed);
  } catch (error) {
    if (attempts < TRIES) {
      throw error;
    }
    await context.transact((unit) => settleUnreadable(unit, inboundMailId, GIVEN_UP.reason));
  }
}

/** Twice, since a machine under load may take its time over a mail that is as good as any. */
async function parse(raw: Buffer): Promise<ParseOutcome> {
  parser ??= new MailParser();
  const first = await parser.parse(raw);
  return first.outcome === "READ" ? first : parser.parse(raw);
}

const GIVEN_UP = {
  outcome: "UNREADABLE",
  reason: "What was read of it could not be stored.",
} as const;

async function settle(context: JobContext, id: string, parsed: ParseOutcome): Promise<void> {
  if (parsed.outcome === "UNREADABLE") {
    await context.transact((unit) => settleUnreadable(unit, id, parsed.reason));
    return;
  }
  const read = readMail(parsed.mail);
  const { clamdUrl, mailAuthservId } = context.environment;
  const attachments = await scanAttachments(read.attachments, clamdUrl);
  await context.transact((unit) =>
    settleMail(unit, id, { mail: { ...read, attachments }, authservId: mailAuthservId }),
  );
}

interface Begun {
  readonly raw: Buffer;
  readonly attempts: number;
}

/** @returns null when it was decided already */
async function begin(unit: Unit, id: string): Promise<Begun | null> {
  const mail = await unit.db.findOne(InboundMail, {
    where: { id, state: "RECEIVED" },
    lock: { mode: "pessimistic_write" },
  });
  if (mail === null) {
    return null;
  }
  const attempts = mail.attempts + 1;
  await unit.db.update(InboundMail, { id }, { attempts });
  const rows: { raw: Buffer }[] = await unit.db.query(
    "SELECT raw FROM inbound_mail_source WHERE inbound_mail_id = $1",
    [id],
  );
  return { raw: rows[0]?.raw ?? Buffer.alloc(0), attempts };
}
