import type { LetterState } from "@attest/shared/letter";
import type { Environment } from "../../platform/env.ts";
import { Hook } from "../../platform/hook.ts";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import type { Unit } from "../../platform/unit.ts";
import { readCompany } from "../company/company.service.ts";
import { DELIVERY_ATTEMPTS } from "./delivery-task.ts";
import { Letter } from "./letter.entity.ts";
import { replyAddressOf } from "./reply-address.service.ts";
import { sendLetter, type SendOutcome } from "./send-letter.ts";

/** Told in the transaction that settles a letter as SENT, BOUNCED or FAILED. */
export const letterSettled = new Hook<Letter>();

/**
 * Takes a queued letter to the mail server; run again it does nothing once the letter is settled. Only a crash between
 * the server's acceptance and our commit can send one twice, under the same Message-ID.
 *
 * @throws Error when the server could not be reached or asks to come back later: the queue tries again
 */
export async function deliverLetter(
  { environment, transact }: JobContext,
  letterId: string,
): Promise<void> {
  const letter = await transact((unit) => beginAttempt(unit, letterId));
  if (letter === null) {
    return;
  }
  const { senderName, replyTo } = await transact(async ({ db }) => ({
    senderName: (await readCompany(db)).name,
    replyTo: readsAnswers(environment) ? await replyAddressOf(db, letter) : null,
  }));
  const outcome = await sendLetter(letter, { environment, senderName, replyTo });
  const state = await transact((unit) => settle(unit, letterId, outcome));
  if (state === "QUEUED") {
    throw new Error(`Letter ${letterId} is not out yet: ${outcome.error ?? "no answer"}`);
  }
}

function readsAnswers({ imapUrl, smtpReceiverPort }: Environment): boolean {
  return imapUrl !== null || smtpReceiverPort !== null;
}

async function beginAttempt(unit: Unit, letterId: string): Promise<Letter | null> {
  const letter = await lockQueued(unit, letterId);
  if (letter === null) {
    return null;
  }
  letter.attempts += 1;
  return unit.db.save(Letter, letter);
}

/** @returns null when the letter was settled meanwhile */
async function settle(
  unit: Unit,
  letterId: string,
  { outcome, error }: SendOutcome,
): Promise<LetterState | null> {
  const letter = await lockQueued(unit, letterId);
  if (letter === null) {
    return null;
  }
  letter.state = outcome === "RETRY" ? stateAfterRetry(letter) : outcome;
  letter.lastError = error;
  if (letter.state !== "QUEUED") {
    await conclude(unit, letter);
  }
  await unit.db.save(Letter, letter);
  return letter.state;
}

function stateAfterRetry({ attempts }: Letter): LetterState {
  return attempts >= DELIVERY_ATTEMPTS ? "FAILED" : "QUEUED";
}

/** The secret is no longer needed; in the demo company it stays readable. */
async function conclude(unit: Unit, letter: Letter): Promise<void> {
  letter.token = (await readCompany(unit.db)).demo ? letter.token : null;
  letter.sentAt = letter.state === "SENT" ? unit.now : null;
  unit.journal({
    action: `letter.${letter.state.toLowerCase()}`,
    target: `letter:${letter.id}`,
    area: letter.serviceRecordId === null ? "ACCOUNT" : "SERVICE_RECORD",
    payload: { kind: letter.kind, attempts: letter.attempts },
    serviceRecordId: letter.serviceRecordId,
    industryTeamId: await teamOf(unit, letter.serviceRecordId),
  });
  await letterSettled.run(unit, letter);
}

/**
 * A letter that was out has come back: whoever waits for its delivery is told, once.
 *
 * @returns whether it was one of ours that was out
 */
export async function bounceLetter(
  unit: Unit,
  letterId: string,
  diagnostic: string,
): Promise<boolean> {
  const letter = await unit.db.findOne(Letter, {
    where: { id: letterId, state: "SENT" },
    lock: { mode: "pessimistic_write" },
  });
  if (letter === null) {
    return false;
  }
  letter.state = "BOUNCED";
  letter.lastError = diagnostic === "" ? null : diagnostic;
  const { sentAt } = letter;
  await conclude(unit, letter);
  await unit.db.update(
    Letter,
    { id: letter.id },
    { state: "BOUNCED", lastError: letter.lastError, sentAt },
  );
  return true;
}

async function lockQueued(unit: Unit, letterId: string): Promise<Letter | null> {
  return unit.db.findOne(Letter, {
    where: { id: letterId, state: "QUEUED" },
    lock: { mode: "pessimistic_write" },
  });
}

async function teamOf(unit: Unit, recordId: string | null): Promise<string | null> {
  const rows: { industry_team_id: string | null }[] =
    recordId === null
      ? []
      : await unit.db.query("SELECT industry_team_id FROM service_record WHERE id = $1", [
          recordId,
        ]);
  return rows[0]?.industry_team_id ?? null;
}
