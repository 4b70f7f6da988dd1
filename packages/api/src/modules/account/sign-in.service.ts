import type { DataSource } from "typeorm";
import { DomainError } from "../../platform/errors.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { accountSubject, addressSubjects, admitAttempt, forgetAttempt } from "./attempts.ts";
import { parseEmail } from "./email-address.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { passwordMatches } from "./password-hash.ts";
import { Staff } from "./staff.entity.ts";
import { startSession } from "./start-session.service.ts";

/** Where somebody signs in from, and what answers. */
export interface SignInPlace {
  readonly dataSource: DataSource;
  readonly address: string;
}

/** What somebody signs in with. */
export interface PasswordCredentials {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs a member of staff in. Not one unit of work: an attempt stays counted although it is refused,
 * and no transaction waits for the hash. No retry key either, since an answer kept for a retry would
 * keep the token.
 *
 * @returns the session's token
 * @throws DomainError UNAUTHENTICATED, the same in words and time for unknown, wrong, locked, disabled and no password set
 */
export async function signIn(
  place: SignInPlace,
  { email, password }: PasswordCredentials,
): Promise<string> {
  const known = parseEmail(email) ?? email;
  return oneAtATime(known, () => attempt(place, { email: known, password }));
}

async function attempt(
  { dataSource, address }: SignInPlace,
  { email, password }: PasswordCredentials,
): Promise<string> {
  const account = accountSubject("account", email);
  const subjects = [account, ...addressSubjects("address", address)];
  const admitted = await transact({ dataSource, viewer: ANONYMOUS }, (unit) =>
    admitAttempt(unit, subjects),
  );
  const staff = await dataSource.manager.findOneBy(Staff, { email });
  const comparable = admitted !== null && staff?.active === true ? staff.passwordHash : null;
  const matches = await passwordMatches(comparable, password);
  if (!matches || staff === null || admitted === null) {
    throw refusal();
  }
  return transact({ dataSource, viewer: ANONYMOUS }, async (unit) => {
    await forgetAttempt(unit, { ...admitted, account });
    return startSession(unit, { kind: "STAFF", staffId: staff.id });
  });
}

/** One sentence for every reason: which it was is nobody's business. */
export function refusal(): DomainError {
  return new DomainError("UNAUTHENTICATED", "These credentials do not open an account.");
}
