import { setTimeout } from "node:timers/promises";
import { SubjectArea } from "../../platform/journal.ts";
import { hashSecret, newCode, newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { accountSubject, addressSubjects, admitAttempt } from "./attempts.ts";
import { findContact, type ContactAddress } from "./contact-by-email.ts";
import { parseEmail } from "./email-address.ts";
import { OneTimeSecret, SecretPurpose } from "./one-time-secret.entity.ts";
import { signInCodeIssued } from "./sign-in-code-issued.event.ts";
import type { SignInPlace } from "./sign-in.service.ts";

/** How long a code is good, in seconds. */
const CODE_SECONDS = 10 * 60;
/** In 15 minutes for one mailbox: an inbox is not to be flooded in somebody's name. */
const CODES_PER_MAILBOX = 3;
/** Longer than the work for a known address takes: the wait tells nothing. */
const ANSWER_AFTER_MS = 150;

/**
 * Sends a contact a code to sign in with; an earlier one is void from then on. True for any address, after
 * the same time, also when too many were asked for.
 */
export async function requestSignInCode(place: SignInPlace, typed: string): Promise<true> {
  const email = parseEmail(typed);
  const work = email === null ? Promise.resolve() : issueTo(place, email);
  await Promise.all([work, setTimeout(ANSWER_AFTER_MS)]);
  return true;
}

async function issueTo({ dataSource, address }: SignInPlace, email: string): Promise<void> {
  const mailbox = { ...accountSubject("code-request", email), limit: CODES_PER_MAILBOX };
  const subjects = [mailbox, ...addressSubjects("code-request-address", address)];
  await transact({ dataSource, viewer: ANONYMOUS }, async (unit) => {
    const admitted = await admitAttempt(unit, subjects);
    const contact = admitted === null ? null : await findContact(unit.db, email);
    if (contact !== null) {
      await issue(unit, contact);
    }
  });
}

async function issue(unit: Unit, contact: ContactAddress): Promise<void> {
  const { db, now } = unit;
  const id = newId();
  const code = newCode();
  const expiresAt = now + CODE_SECONDS;
  await db.query(
    "UPDATE one_time_secret SET used_at = to_timestamp($2) WHERE contact_id = $1 AND purpose = 'SIGN_IN_CODE' AND used_at IS NULL",
    [contact.id, now],
  );
  await db.insert(OneTimeSecret, {
    id,
    purpose: SecretPurpose.SIGN_IN_CODE,
    secretHash: codeHash(id, code),
    staffId: null,
    contactId: contact.id,
    attempts: 0,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  unit.journal({
    action: "sign_in_code.issue",
    target: `contact:${contact.id}`,
    area: SubjectArea.ACCOUNT,
  });
  await signInCodeIssued.run(unit, {
    contactId: contact.id,
    email: contact.email,
    code,
    expiresAt,
  });
}

/** Bound to its row: the hashes of all codes could be written down beforehand. */
export function codeHash(secretId: string, code: string): string {
  return hashSecret(`${secretId}:${code}`);
}
