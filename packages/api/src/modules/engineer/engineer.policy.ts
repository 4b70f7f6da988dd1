import { Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { seesIndustryTeam } from "../industry-team/industry-team.policy.ts";
import type { EngineerProfile } from "./engineer.loader.ts";

/** The engineers `t` that a viewer may see: all, or for outsourced staff themselves and their own team. */
export function engineerScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.ORGANISATION, {
    team: (staff) => sql`(t.staff_id = ${staff.staffId} OR ${isMemberOf(teamIdsOf(staff))})`,
  });
}

/** Whether a viewer may see an engineer: the same right as `engineerScope`. */
export function seesEngineer(viewer: Viewer, { staff, industryTeam }: EngineerProfile): boolean {
  const isSelf = viewer.kind === "STAFF" && viewer.staffId === staff.id;
  return isSelf || seesIndustryTeam(viewer, industryTeam?.id ?? "");
}

/** Engineers `t` who belong to one of these teams now. */
export function isMemberOf(industryTeamIds: readonly string[]): Sql {
  return sql`EXISTS (SELECT FROM team_membership m WHERE m.engineer_id = t.id AND m.industry_team_id = ANY(${industryTeamIds}::uuid[])
    AND tstzrange(m.valid_from, m.valid_to) @> (SELECT company_now()))`;
}
