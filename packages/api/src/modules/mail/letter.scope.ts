import { Condition, readRight, Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { Viewer } from "../../platform/viewer.ts";

/** The letters `t` a viewer may see: all, or those about the records of their teams. */
export function letterScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.LETTERS, {
    team: (staff) =>
      sql`t.service_record_id IN (SELECT r.id FROM service_record r WHERE r.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[]))`,
  });
}

/** How a viewer sees what a letter says and where it went: of the mere delivery nothing. */
export function letterSight(viewer: Viewer): "WHOLE" | "MASKED" | "DELIVERY" {
  const right = readRight(accessViewer(viewer), Resource.LETTERS);
  if (
    right === null ||
    right.grants.every(({ conditions }) => conditions.includes(Condition.DELIVERY_STATES))
  ) {
    return "DELIVERY";
  }
  return right.masked ? "MASKED" : "WHOLE";
}
