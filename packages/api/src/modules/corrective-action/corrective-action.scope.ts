import { Resource } from "@attest/shared/access";
import sql, { join, type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";

/** The corrective actions `t` a viewer may see: as the revealed lots they follow from, and those they own or are about. */
export function correctiveActionScope(viewer: Viewer): Sql | null {
  const staffId = staffIdOf(viewer);
  const own = staffId === null ? [] : [ofPerson(staffId)];
  const byRight = scopeSql(viewer, Resource.LOTS, {
    team: (staff) => sql`t.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])`,
  });
  const scopes = [...own, ...(byRight === null ? [] : [byRight])];
  return scopes.length === 0 ? null : sql`(${join(scopes, " OR ")})`;
}

function ofPerson(staffId: string): Sql {
  return sql`(t.owner_id = ${staffId}::uuid OR t.subject_id = ${staffId}::uuid)`;
}
