import { formatInstant } from "@attest/shared/primitives";
import { createTransport } from "nodemailer";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import type { Unit } from "../../platform/unit.ts";
import { readCompany } from "../company/company.service.ts";
import { noticeWords } from "./notice-words.ts";

interface WaitingNotice {
  readonly id: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly email: string;
  readonly at: string;
}

/** A mail names so many; the rest is in the console. */
const MOST_IN_ONE = 50;
const WAITING = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };

/**
 * Takes one person's waiting notices and sends them in one mail. Two who do this take different people. Where there is
 * no mail server they are kept. Only a crash between the server's acceptance and our commit can send one twice, under
 * the same Message-ID.
 *
 * @returns whether anything waited
 * @throws Error when the mail server does not take it: it waits for the next look
 * @see docs/rules.md R13
 */
export async function mailNoticesOfOne({ transact, environment }: JobContext): Promise<boolean> {
  if (environment.smtpUrl === null) {
    return transact(keepSome);
  }
  return transact(async (unit) => {
    const waiting = await takeWaiting(unit);
    const [first] = waiting;
    if (first === undefined) {
      return false;
    }
    const { name } = await readCompany(unit.db);
    await send(waiting, first, { name, environment });
    await unit.db.query(
      "UPDATE staff_notice SET mail_state = 'SENT', mailed_at = to_timestamp($2) WHERE id = ANY($1::uuid[])",
      [waiting.map(({ id }) => id), unit.now],
    );
    return true;
  });
}

async function keepSome(unit: Unit): Promise<boolean> {
  const [, count]: [unknown, number] = await unit.db.query(
    `UPDATE staff_notice SET mail_state = 'KEPT' WHERE id IN (
       SELECT id FROM staff_notice WHERE mail_state = 'QUEUED' LIMIT 2000 FOR UPDATE SKIP LOCKED)`,
  );
  return count > 0;
}

async function takeWaiting(unit: Unit): Promise<WaitingNotice[]> {
  return unit.db.query(TAKE);
}

const TAKE = `SELECT n.id, n.kind, n.facts, s.email, extract(epoch FROM n.created_at)::bigint AS at
  FROM staff_notice n JOIN staff s ON s.id = n.staff_id
  WHERE n.mail_state = 'QUEUED' AND n.staff_id = (SELECT staff_id FROM staff_notice WHERE mail_state = 'QUEUED'
    ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  ORDER BY n.id LIMIT 200 FOR UPDATE OF n SKIP LOCKED`;

async function send(
  waiting: readonly WaitingNotice[],
  first: WaitingNotice,
  { name, environment }: { readonly name: string; readonly environment: JobContext["environment"] },
): Promise<void> {
  const transport = createTransport({ url: environment.smtpUrl ?? "", ...WAITING });
  const lines = waiting.slice(0, MOST_IN_ONE).map((notice) => {
    const { zh, en } = noticeWords(notice.kind, notice.facts);
    return `${formatInstant(Number(notice.at))}\n${zh}\n${en}`;
  });
  try {
    await transport.sendMail({
      from: { name, address: environment.smtpFrom },
      to: { name: "", address: first.email },
      subject: `${noticeWords(first.kind, first.facts).zh}${waiting.length > 1 ? ` (+${String(waiting.length - 1)})` : ""}`,
      text: [...lines, environment.publicUrl].join("\n\n"),
      messageId: `<notice-${first.id}@attest>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}
