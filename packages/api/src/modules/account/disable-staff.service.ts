import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { endSessions } from "./end-sessions.ts";
import { Staff } from "./staff.entity.ts";

/**
 * Closes an account at once: sessions end, the keys the person made die, links to set a password are void. Roles
 * stay on record. Anyone but oneself, an inspector too: somebody who left must not wait for the general manager.
 *
 * @throws DomainError NOT_FOUND, CONFLICT (disabled already), SEPARATION_OF_DUTIES (oneself)
 */
export async function disableStaff(
  unit: Unit,
  { staffId }: { staffId: string },
): Promise<{ staffId: string }> {
  const { db, now, viewer } = unit;
  const staff = await lockRow(unit, { entity: Staff, id: staffId, what: "This person" });
  if (staffIdOf(viewer) === staffId) {
    throw new DomainError("SEPARATION_OF_DUTIES", "Nobody disables their own account.");
  }
  if (!staff.active) {
    throw new DomainError("CONFLICT", "This account is disabled already.");
  }
  await db.update(Staff, { id: staffId }, { active: false });
  await db.query(
    "UPDATE one_time_secret SET used_at = to_timestamp($2) WHERE staff_id = $1 AND used_at IS NULL",
    [staffId, now],
  );
  await endSessions(unit, staffId);
  unit.journal({ action: "staff.disable", target: `staff:${staffId}`, area: SubjectArea.ACCOUNT });
  return { staffId };
}
