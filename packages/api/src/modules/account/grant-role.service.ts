import { rolesExclude, type Role } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import { newId } from "../../platform/random.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import type { Unit } from "../../platform/unit.ts";
import { openGrants } from "./current-roles.ts";
import { endSessions } from "./end-sessions.ts";
import { guardRoleChange } from "./role-change-guard.ts";
import { RoleGrant } from "./role-grant.entity.ts";
import { Staff } from "./staff.entity.ts";

/** A role for a person, for a time `[validFrom, validTo)`. */
export interface NewRoleGrant {
  readonly staffId: string;
  readonly role: Role;
  /** Default: now; never earlier. */
  readonly validFrom?: Instant | null;
  /** Default: until revoked. */
  readonly validTo?: Instant | null;
}

/**
 * Grants a role; the person signs in anew to use it.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT (a time past or the wrong way round), CONFLICT (holds it then already),
 * SEPARATION_OF_DUTIES (not theirs to give; excludes a role the person has)
 */
export async function grantRole(unit: Unit, input: NewRoleGrant): Promise<{ staffId: string }> {
  const { staffId, role } = input;
  guardRoleChange(unit, input);
  await lockRow(unit, { entity: Staff, id: staffId, what: "This person" });
  const period = periodOf(unit, input);
  refuseAlongside(await openGrants(unit.db, { staffId, now: unit.now }), { role, ...period });
  const id = newId();
  await unit.db.insert(RoleGrant, {
    id,
    staffId,
    role,
    ...period,
    grantedBy: staffIdOf(unit.viewer),
  });
  await endSessions(unit, staffId);
  const payload = { role, ...period };
  unit.journal({
    action: "role.grant",
    target: `staff:${staffId}`,
    area: SubjectArea.ACCOUNT,
    payload,
  });
  return { staffId };
}

interface Period {
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
}

function periodOf({ now }: Unit, input: NewRoleGrant): Period {
  const validFrom = input.validFrom ?? now;
  const validTo = input.validTo ?? null;
  if (validFrom < now) {
    throw badInput("validFrom", "A role is not granted for the past.", "now or later");
  }
  if (validTo !== null && validTo <= validFrom) {
    throw badInput("validTo", "A role ends after it begins.", "later than validFrom");
  }
  return { validFrom, validTo };
}

function refuseAlongside(
  held: readonly RoleGrant[],
  wanted: Period & { readonly role: Role },
): void {
  const meanwhile = held.filter((grant) => overlaps(grant, wanted));
  if (meanwhile.some(({ role }) => role === wanted.role)) {
    throw new DomainError(
      "CONFLICT",
      `This person holds the role ${wanted.role} in that time already.`,
    );
  }
  const excluded = meanwhile.find(({ role }) => rolesExclude(role, wanted.role));
  if (excluded !== undefined) {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      `Nobody is ${wanted.role} and ${excluded.role} at once.`,
      { role: wanted.role, excludedBy: excluded.role },
    );
  }
}

function overlaps(one: Period, other: Period): boolean {
  const end = ({ validTo }: Period): number => validTo ?? Number.POSITIVE_INFINITY;
  return one.validFrom < end(other) && other.validFrom < end(one);
}
