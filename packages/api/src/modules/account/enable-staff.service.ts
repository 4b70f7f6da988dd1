import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";
import { openGrants, rolesOf } from "./current-roles.ts";
import { guardRoleChange } from "./role-change-guard.ts";
import { Staff } from "./staff.entity.ts";

/**
 * Opens a disabled account again, with the roles it still has: as good as granting them, so by the same right.
 *
 * @throws DomainError NOT_FOUND, CONFLICT (not disabled), SEPARATION_OF_DUTIES
 */
export async function enableStaff(
  unit: Unit,
  { staffId }: { staffId: string },
): Promise<{ staffId: string }> {
  const staff = await lockRow(unit, { entity: Staff, id: staffId, what: "This person" });
  if (staff.active) {
    throw new DomainError("CONFLICT", "This account is not disabled.");
  }
  for (const role of rolesOf(await openGrants(unit.db, { staffId, now: unit.now }))) {
    guardRoleChange(unit, { staffId, role });
  }
  await unit.db.update(Staff, { id: staffId }, { active: true });
  unit.journal({ action: "staff.enable", target: `staff:${staffId}`, area: SubjectArea.ACCOUNT });
  return { staffId };
}
