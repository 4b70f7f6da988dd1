import { Resource } from "@attest/shared/access";
import sql from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import type { ListPlan, OrderKey } from "../../platform/pages/read-page.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { DutyHandover } from "./duty-handover.entity.ts";

/** Ids grow with time. */
function newestFirst<E extends { id: string }>(): OrderKey<E>[] {
  return [{ column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id }];
}

/** The calls somebody may see: by their right to records; whose right is a team's, those they were paged for and those about the team's records. */
export function dutyCallList(viewer: Viewer): ListPlan<DutyCall> {
  const paged = ({ staffId }: StaffViewer) =>
    sql`EXISTS (SELECT FROM duty_page p WHERE p.duty_call_id = t.id AND p.staff_id = ${staffId}::uuid)`;
  return {
    entity: DutyCall,
    scope: scopeSql(viewer, Resource.RECORDS, {
      own: paged,
      team: (staff) => sql`(${paged(staff)} OR EXISTS (SELECT FROM service_record r
        WHERE r.id = t.service_record_id AND r.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])))`,
    }),
    order: newestFirst(),
  };
}

/** The handovers, for whoever sees the whole organisation. */
export function dutyHandoverList(viewer: Viewer): ListPlan<DutyHandover> {
  return {
    entity: DutyHandover,
    scope: scopeSql(viewer, Resource.ORGANISATION, {}),
    order: newestFirst(),
  };
}
