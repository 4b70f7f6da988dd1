import { Condition, Resource, type Grant } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";

/**
 * The reviews `t` a viewer may see. An inspector: one's own, and others' once their lot is revealed, so that of two who
 * review the same item neither knows what the other said.
 *
 * @see docs/rules.md R38
 */
export function reviewScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.REVIEWS, {
    own: (staff) => ofCycles(ownCycles(staff)),
    team: (staff) => ofCycles(sql`c.attributed_team_id = ANY(${teamIdsOf(staff)}::uuid[])`),
    department: () => ofCycles(sql`c.attributed_engineer_id IS NULL`),
    condition: conditionOf,
  });
}

function conditionOf({ conditions }: Grant, viewer: Viewer): Sql | null {
  if (conditions.includes(Condition.REVEALED_ONLY)) {
    return REVEALED;
  }
  if (conditions.includes(Condition.BLIND) && viewer.kind === "STAFF") {
    return sql`(t.reviewer_id = ${viewer.staffId}::uuid OR ${REVEALED})`;
  }
  return null;
}

const REVEALED = sql`EXISTS (SELECT FROM lot l WHERE l.id = t.lot_id AND l.status = 'REVEALED')`;

/** Of the present draw of its lot: what an earlier draw led to leads to nothing. */
export const PRESENT_DRAW = sql`EXISTS (SELECT FROM lot l WHERE l.id = t.lot_id AND l.draw_index = t.draw_index)`;

function ownCycles({ engineerId }: StaffViewer): Sql {
  return engineerId === null ? sql`false` : sql`c.attributed_engineer_id = ${engineerId}::uuid`;
}

function ofCycles(condition: Sql): Sql {
  return sql`EXISTS (SELECT FROM service_cycle c WHERE c.id = t.service_cycle_id AND ${condition})`;
}
