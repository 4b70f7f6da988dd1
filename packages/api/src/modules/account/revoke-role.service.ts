import { lockRow } from "../../platform/database/lock-row.ts";
import { notFound } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";
import { openGrants } from "./current-roles.ts";
import { endSessions } from "./end-sessions.ts";
import { guardRoleChange, type RoleChange } from "./role-change-guard.ts";
import { RoleGrant } from "./role-grant.entity.ts";
import { Staff } from "./staff.entity.ts";

/**
 * Takes a role from now on, also one still to come; who held it when stays on record.
 *
 * @throws DomainError NOT_FOUND (no such person, or they do not hold it), SEPARATION_OF_DUTIES
 */
export async function revokeRole(
  unit: Unit,
  { staffId, role }: RoleChange,
): Promise<{ staffId: string }> {
  guardRoleChange(unit, { staffId, role });
  await lockRow(unit, { entity: Staff, id: staffId, what: "This person" });
  const open = await openGrants(unit.db, { staffId, now: unit.now });
  const grants = open.filter((grant) => grant.role === role);
  if (grants.length === 0) {
    throw notFound(`The role ${role} of this person`);
  }
  for (const { id, validFrom } of grants) {
    // One still to come keeps its row and never begins: an empty period.
    await unit.db.update(RoleGrant, { id }, { validTo: Math.max(validFrom, unit.now) });
  }
  await endSessions(unit, staffId);
  unit.journal({
    action: "role.revoke",
    target: `staff:${staffId}`,
    area: SubjectArea.ACCOUNT,
    payload: { role },
  });
  return { staffId };
}
