import type { LetterKind } from "@attest/shared/letter";
import type { Unit } from "../../platform/unit.ts";
import type { Contact } from "../customer/contact.entity.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { acknowledgementLetter } from "./acknowledgement-letter.ts";
import { partiesTo, writeLetter } from "./letter.service.ts";
import { statusLetter } from "./status-letter.ts";

/** So many automatic answers an address gets within an hour, whatever it sends. */
const HOURLY: Readonly<Partial<Record<LetterKind, number>>> = { ACKNOWLEDGEMENT: 1, STATUS: 3 };

/** Tells a known contact that their mail arrived; silent while they were told within the hour. */
export async function acknowledgeMail(unit: Unit, contact: Contact): Promise<void> {
  if (await mayAnswer(unit, contact, "ACKNOWLEDGEMENT")) {
    const text = acknowledgementLetter(await partiesTo(unit, contact));
    await writeLetter(unit, { kind: "ACKNOWLEDGEMENT", contact, text, token: null, subject: null });
  }
}

/** A record as its status is told of; null: there is no such record for the contact. */
export interface ToldRecord {
  readonly record: ServiceRecord;
  readonly engineerName: string | null;
}

/**
 * Answers a query for a status, to the contact's own address and no other; silent past the hour's cap.
 *
 * @see docs/rules.md R19
 */
export async function answerStatusQuery(
  unit: Unit,
  contact: Contact,
  told: ToldRecord | null,
): Promise<void> {
  if (!(await mayAnswer(unit, contact, "STATUS"))) {
    return;
  }
  const text = statusLetter(await partiesTo(unit, contact), told);
  const subject = told === null ? null : await subjectOf(unit, told.record);
  await writeLetter(unit, { kind: "STATUS", contact, text, token: null, subject });
}

async function subjectOf(
  unit: Unit,
  record: ServiceRecord,
): Promise<{ record: ServiceRecord; cycle: ServiceCycle }> {
  const cycle = await unit.db.findOneByOrFail(ServiceCycle, { id: record.currentCycleId });
  return { record, cycle };
}

/** Mails of one address are sorted one after another, so that what is counted here is all there is. */
async function mayAnswer(unit: Unit, { email }: Contact, kind: LetterKind): Promise<boolean> {
  const rows: { n: string }[] = await unit.db.query(
    `SELECT count(*) AS n FROM letter
     WHERE lower(to_address) = lower($1) AND kind = $2 AND created_at > to_timestamp($3) - interval '1 hour'`,
    [email ?? "", kind, unit.now],
  );
  return Number(rows[0]?.n ?? 0) < (HOURLY[kind] ?? 0);
}
