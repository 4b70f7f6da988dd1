import { readRight, Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { Viewer } from "../../platform/viewer.ts";

/**
 * The customers `t` that a viewer may see. Of a team: those it serves and those it has a record of; of one's own: those
 * of a record one holds or held. A contact sees the company they belong to.
 */
export function customerScope(viewer: Viewer): Sql | null {
  if (viewer.kind === "CONTACT") {
    return sql`t.id = ${viewer.customerId}`;
  }
  return scopeSql(viewer, Resource.CUSTOMERS, {
    own: ({ engineerId }) => (engineerId === null ? sql`false` : isOfHeldRecord(engineerId)),
    team: (staff) => isOfTeams(teamIdsOf(staff)),
  });
}

/** Whether phone and e-mail are hidden from a viewer: then nothing may be found by them either. */
export function seesContactsMasked(viewer: Viewer): boolean {
  return (
    viewer.kind !== "SYSTEM" &&
    readRight(accessViewer(viewer), Resource.CUSTOMERS)?.masked !== false
  );
}

function isOfHeldRecord(engineerId: string): Sql {
  return sql`t.id IN (SELECT r.customer_id FROM custody h JOIN service_record r ON r.id = h.service_record_id
    WHERE h.engineer_id = ${engineerId})`;
}

function isOfTeams(teamIds: readonly string[]): Sql {
  return sql`(t.industry_team_id = ANY(${teamIds}::uuid[])
    OR EXISTS (SELECT FROM service_record r WHERE r.customer_id = t.id AND r.industry_team_id = ANY(${teamIds}::uuid[])))`;
}
