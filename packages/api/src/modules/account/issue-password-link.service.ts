import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { hashSecret, newId, newSecret } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { openGrants, rolesOf } from "./current-roles.ts";
import { OneTimeSecret, SecretPurpose } from "./one-time-secret.entity.ts";
import { guardRoleChange } from "./role-change-guard.ts";
import { Staff } from "./staff.entity.ts";

/** How long a link to set a password is good, in seconds. */
const LINK_SECONDS = 30 * 60;

/** A link's secret, in the clear this once. */
export interface IssuedPasswordLink {
  readonly staffId: string;
  readonly token: string;
}

/**
 * Makes a one-time link to set a password, good for 30 minutes; earlier ones are void. Whoever holds it
 * becomes that person, so it takes the right to grant every role they have.
 *
 * @throws DomainError NOT_FOUND, CONFLICT (disabled), SEPARATION_OF_DUTIES
 */
export async function issuePasswordLink(
  unit: Unit,
  { staffId }: { readonly staffId: string },
): Promise<IssuedPasswordLink> {
  const { db, now } = unit;
  const staff = await lockRow(unit, { entity: Staff, id: staffId, what: "This person" });
  if (!staff.active) {
    throw new DomainError("CONFLICT", "This account is disabled.");
  }
  for (const role of rolesOf(await openGrants(db, { staffId, now }))) {
    guardRoleChange(unit, { staffId, role });
  }
  await voidLinks(unit, staffId);
  const token = newSecret();
  const times = { createdAt: now, expiresAt: now + LINK_SECONDS, usedAt: null };
  const owner = { staffId, contactId: null, purpose: SecretPurpose.SET_PASSWORD };
  await db.insert(OneTimeSecret, {
    id: newId(),
    secretHash: hashSecret(token),
    attempts: 0,
    ...owner,
    ...times,
  });
  unit.journal({
    action: "password_link.issue",
    target: `staff:${staffId}`,
    area: SubjectArea.ACCOUNT,
  });
  return { staffId, token };
}

/** Links not used yet open nothing any more. */
export async function voidLinks({ db, now }: Unit, staffId: string): Promise<void> {
  await db.query(
    "UPDATE one_time_secret SET used_at = to_timestamp($2) WHERE staff_id = $1 AND purpose = 'SET_PASSWORD' AND used_at IS NULL",
    [staffId, now],
  );
}

/** Where the person follows it: the base is the installation's own, never what a request claims. */
export function passwordLink(publicUrl: string, token: string): string {
  return `${publicUrl}/set-password?token=${token}`;
}
