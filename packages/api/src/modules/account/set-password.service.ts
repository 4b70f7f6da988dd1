import { DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { hashSecret } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { accountSubject } from "./attempts.ts";
import { endSessions } from "./end-sessions.ts";
import { voidLinks } from "./issue-password-link.service.ts";
import { OneTimeSecret, SecretPurpose } from "./one-time-secret.entity.ts";
import { hashPassword } from "./password-hash.ts";
import { checkPassword } from "./password-rule.ts";
import { SignInFailure } from "./sign-in-failure.entity.ts";
import { Staff } from "./staff.entity.ts";

/** What the person behind a link chooses. */
export interface NewPassword {
  readonly token: string;
  readonly password: string;
}

/**
 * Sets the password of whom the link was made for; the link is used up, other sessions end, a lock is lifted.
 * A password that is refused uses nothing up.
 *
 * @throws DomainError TOKEN_REFUSED (unknown, used, older than 30 minutes, account disabled), BAD_USER_INPUT
 */
export async function setPassword(
  unit: Unit,
  { token, password }: NewPassword,
): Promise<{ staffId: string }> {
  const { db } = unit;
  const staff = await holderOf(unit, token);
  checkPassword(password, staff);
  await db.update(Staff, { id: staff.id }, { passwordHash: await hashPassword(password) });
  await voidLinks(unit, staff.id);
  await db.delete(SignInFailure, { subject: accountSubject("account", staff.email).subject });
  await endSessions(unit, staff.id);
  const target = `staff:${staff.id}`;
  unit.journal({ action: "password.set", target, area: SubjectArea.ACCOUNT, actor: staff.id });
  return { staffId: staff.id };
}

async function holderOf({ db, now }: Unit, token: string): Promise<Staff> {
  const link = await db.findOne(OneTimeSecret, {
    where: { secretHash: hashSecret(token), purpose: SecretPurpose.SET_PASSWORD },
    lock: { mode: "pessimistic_write" },
  });
  const isOpen = link !== null && link.usedAt === null && now < link.expiresAt;
  const staff =
    isOpen && link.staffId !== null ? await db.findOneBy(Staff, { id: link.staffId }) : null;
  if (staff?.active !== true) {
    throw new DomainError("TOKEN_REFUSED", "This link is not good any more; ask for another.");
  }
  return staff;
}
