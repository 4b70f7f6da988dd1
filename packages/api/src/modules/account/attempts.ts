import type { EntityManager } from "typeorm";
import { hashSecret, newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { isLocked } from "./lock-out.ts";

/** Something whose attempts are counted, and how many lock it. */
export interface AttemptSubject {
  readonly subject: string;
  readonly limit: number;
}

/** An attempt that may go on. */
export interface AdmittedAttempt {
  readonly ids: readonly string[];
}

const ACCOUNT_LIMIT = 5;
/** An office shares one address: five mistyped passwords there must not lock its whole desk out. */
const ADDRESS_LIMIT = 20;

/** Attempts at one account, whether or not it exists. */
export function accountSubject(kind: string, email: string): AttemptSubject {
  return { subject: `${kind}:${hashSecret(email)}`, limit: ACCOUNT_LIMIT };
}

/**
 * Attempts from one address.
 *
 * @returns nothing for this machine's own: there it is a proxy's or a developer's, and says nothing of who asks
 */
export function addressSubjects(kind: string, address: string): readonly AttemptSubject[] {
  const isOwn = /^(::ffff:)?127\.|^::1$/.test(address);
  return isOwn ? [] : [{ subject: `${kind}:${hashSecret(address)}`, limit: ADDRESS_LIMIT }];
}

/**
 * Counts an attempt before it is looked at, so that attempts made at once cannot pass together. It
 * stays counted unless `forgetAttempt` takes it back.
 *
 * @returns null when one of the subjects is locked; then nothing is counted, and the lock ends when it would have
 */
export async function admitAttempt(
  { db, now }: Unit,
  subjects: readonly AttemptSubject[],
): Promise<AdmittedAttempt | null> {
  // In one order for everyone, or two attempts would wait for each other.
  const ordered = [...subjects].sort((a, b) => (a.subject < b.subject ? -1 : 1));
  for (const { subject, limit } of ordered) {
    await db.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [subject]);
    if (isLocked(await latestFailures(db, { subject, limit }), { limit, now })) {
      return null;
    }
  }
  const ids = ordered.map(() => newId());
  await db.query(
    `INSERT INTO sign_in_failure (id, subject, failed_at)
     SELECT id, subject, to_timestamp($3) FROM unnest($1::uuid[], $2::text[]) AS counted (id, subject)`,
    [ids, ordered.map(({ subject }) => subject), now],
  );
  return { ids };
}

/** Takes a successful attempt back, and with it the earlier failures of the account. */
export async function forgetAttempt(
  { db, now }: Unit,
  { ids, account }: AdmittedAttempt & { readonly account: AttemptSubject },
): Promise<void> {
  await db.query(
    "DELETE FROM sign_in_failure WHERE id = ANY($1) OR subject = $2 OR failed_at < to_timestamp($3) - interval '1 day'",
    [ids, account.subject, now],
  );
}

async function latestFailures(
  db: EntityManager,
  { subject, limit }: AttemptSubject,
): Promise<number[]> {
  const rows: { at: string }[] = await db.query(
    "SELECT extract(epoch FROM failed_at)::bigint AS at FROM sign_in_failure WHERE subject = $1 ORDER BY failed_at DESC LIMIT $2",
    [subject, limit],
  );
  return rows.map(({ at }) => Number(at));
}
