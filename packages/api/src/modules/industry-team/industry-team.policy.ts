import { readRight, Resource, Scope } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { Viewer } from "../../platform/viewer.ts";

/** The teams `t` that a viewer may see: all, or for outsourced staff their own. */
export function industryTeamScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.ORGANISATION, {
    team: (staff) => sql`t.id = ANY(${teamIdsOf(staff)}::uuid[])`,
  });
}

/** Whether a viewer may see a team, known by its id alone: the same right as `industryTeamScope`. */
export function seesIndustryTeam(viewer: Viewer, industryTeamId: string): boolean {
  if (viewer.kind === "SYSTEM") {
    return true;
  }
  const widest = readRight(accessViewer(viewer), Resource.ORGANISATION)?.widest;
  const isOwn = viewer.kind === "STAFF" && teamIdsOf(viewer).includes(industryTeamId);
  return widest === Scope.ALL || (widest === Scope.TEAM && isOwn);
}
