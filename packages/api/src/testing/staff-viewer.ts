import type { Role } from "@attest/shared/access";
import type { EntityManager } from "typeorm";
import type { Staff } from "../modules/account/staff.entity.ts";
import { newId } from "../platform/random.ts";
import type { StaffViewer } from "../platform/viewer.ts";

interface Facts {
  readonly roles: Role[];
  readonly engineer_id: string | null;
  readonly member_team_ids: string[];
  readonly managed_team_ids: string[];
}

/** A member of staff as the access rules see them now; the session is made up. */
export async function staffViewer(db: EntityManager, staff: Staff): Promise<StaffViewer> {
  const rows: Facts[] = await db.query(FACTS, [staff.id]);
  const facts = rows[0];
  return {
    kind: "STAFF",
    staffId: staff.id,
    sessionId: newId(),
    name: staff.name,
    email: staff.email,
    roles: facts?.roles ?? [],
    engineerId: facts?.engineer_id ?? null,
    memberTeamIds: facts?.member_team_ids ?? [],
    managedTeamIds: facts?.managed_team_ids ?? [],
    standings: [],
  };
}

const FACTS = `SELECT
  ARRAY(SELECT role FROM role_grant g WHERE g.staff_id = $1 AND tstzrange(valid_from, valid_to) @> company_now()) AS roles,
  (SELECT id FROM engineer e WHERE e.staff_id = $1) AS engineer_id,
  ARRAY(SELECT industry_team_id FROM team_membership m JOIN engineer e ON e.id = m.engineer_id
    WHERE e.staff_id = $1 AND tstzrange(valid_from, valid_to) @> company_now()) AS member_team_ids,
  ARRAY(SELECT industry_team_id FROM team_manager t
    WHERE t.staff_id = $1 AND tstzrange(valid_from, valid_to) @> company_now()) AS managed_team_ids`;
