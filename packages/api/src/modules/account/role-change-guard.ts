import { mayChangeRole, type Role } from "@attest/shared/access";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";

/** A role about to be granted or revoked, or an account that has it about to be opened. */
export interface RoleChange {
  readonly staffId: string;
  readonly role: Role;
}

/**
 * Refuses what only the general manager, or only an administrator, may do, and what nobody may do to
 * themselves. The terminal may: whoever reaches it has the database.
 *
 * @throws DomainError SEPARATION_OF_DUTIES
 */
export function guardRoleChange({ viewer }: Unit, { staffId, role }: RoleChange): void {
  if (viewer.kind === "SYSTEM") {
    return;
  }
  const mayChange =
    viewer.kind === "STAFF" &&
    mayChangeRole({ actorStaffId: viewer.staffId, actorRoles: viewer.roles, staffId, role });
  if (!mayChange) {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      `The role ${role} of this person is not yours to give or take.`,
      { role },
    );
  }
}
