import { timingSafeEqual } from "node:crypto";
import type { DataSource } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { addressSubjects, admitAttempt } from "./attempts.ts";
import { findContact } from "./contact-by-email.ts";
import { parseEmail } from "./email-address.ts";
import { codeHash } from "./request-sign-in-code.service.ts";
import { refusal, type SignInPlace } from "./sign-in.service.ts";
import { startSession } from "./start-session.service.ts";

/** Guesses at one code. */
const GUESSES = 5;

/** What a contact signs in with. */
export interface CodeCredentials {
  readonly email: string;
  readonly code: string;
}

interface Guess {
  readonly id: string;
  readonly contactId: string;
  readonly secretHash: string;
}

/**
 * Signs a contact in with the code of their latest letter. A guess is counted, and stays so, before it
 * is looked at; the sixth and any after ten minutes is refused, right or wrong.
 *
 * @returns the session's token
 * @throws DomainError UNAUTHENTICATED, the same for an unknown address and a wrong, used, old or exhausted code
 */
export async function signInWithCode(
  place: SignInPlace,
  { email, code }: CodeCredentials,
): Promise<string> {
  const { dataSource } = place;
  const guess = await countGuess(place, parseEmail(email));
  if (guess === null || !isCode(guess, code)) {
    throw refusal();
  }
  return useCode(dataSource, guess);
}

async function countGuess(
  { dataSource, address }: SignInPlace,
  email: string | null,
): Promise<Guess | null> {
  return transact({ dataSource, viewer: ANONYMOUS }, async (unit) => {
    const admitted = await admitAttempt(unit, addressSubjects("code-address", address));
    const contact = admitted === null || email === null ? null : await findContact(unit.db, email);
    return contact === null ? null : takeGuess(unit, contact.id);
  });
}

async function takeGuess({ db, now }: Unit, contactId: string): Promise<Guess | null> {
  const [rows]: [Guess[], number] = await db.query(
    `UPDATE one_time_secret SET attempts = attempts + 1
     WHERE contact_id = $1 AND purpose = 'SIGN_IN_CODE' AND used_at IS NULL AND attempts < $2 AND expires_at > to_timestamp($3)
     RETURNING id, contact_id AS "contactId", secret_hash AS "secretHash"`,
    [contactId, GUESSES, now],
  );
  return rows[0] ?? null;
}

function isCode(guess: Guess, code: string): boolean {
  return timingSafeEqual(Buffer.from(codeHash(guess.id, code)), Buffer.from(guess.secretHash));
}

/** @throws DomainError UNAUTHENTICATED when the same code was used at the same moment */
async function useCode(dataSource: DataSource, { id, contactId }: Guess): Promise<string> {
  return transact({ dataSource, viewer: ANONYMOUS }, async (unit) => {
    const [, used]: [unknown, number] = await unit.db.query(
      "UPDATE one_time_secret SET used_at = to_timestamp($2) WHERE id = $1 AND used_at IS NULL",
      [id, unit.now],
    );
    if (used === 0) {
      throw refusal();
    }
    return startSession(unit, { kind: "CONTACT", contactId });
  });
}
