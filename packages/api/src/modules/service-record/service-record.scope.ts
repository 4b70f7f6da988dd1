import { Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";

/** The records a viewer may read, as a condition on `t`; null: none. */
export function serviceRecordScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.RECORDS, {
    own: heldBy,
    team: (staff) => sql`t.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])`,
  });
}

/** What the person holds or held. */
function heldBy({ engineerId }: StaffViewer): Sql {
  return engineerId === null
    ? sql`false`
    : sql`(t.engineer_id = ${engineerId}::uuid OR EXISTS (SELECT FROM custody c WHERE c.engineer_id = ${engineerId}::uuid AND c.service_record_id = t.id))`;
}
