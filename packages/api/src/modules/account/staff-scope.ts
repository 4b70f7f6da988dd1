import { Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";

/** Which staff `t` somebody may see: as the organisation; whose right is a team's, the people of their own teams and themselves. */
export function staffScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.ORGANISATION, { team: colleagues });
}

function colleagues(viewer: StaffViewer): Sql {
  const teamIds = teamIdsOf(viewer);
  return sql`(t.id = ${viewer.staffId}
    OR t.id IN (SELECT e.staff_id FROM team_membership m JOIN engineer e ON e.id = m.engineer_id
      WHERE m.industry_team_id = ANY(${teamIds}) AND tstzrange(m.valid_from, m.valid_to) @> company_now())
    OR t.id IN (SELECT m.staff_id FROM team_manager m
      WHERE m.industry_team_id = ANY(${teamIds}) AND tstzrange(m.valid_from, m.valid_to) @> company_now()))`;
}
