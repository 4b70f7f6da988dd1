import { Condition, readRight, Resource } from "@attest/shared/access";
import sql, { join, type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";

/**
 * The lots `t` a viewer may see: before the reveal those who may know of draws at all, after it by the table.
 *
 * @see docs/rules.md R40
 */
export function lotScope(viewer: Viewer): Sql | null {
  const before = scopeSql(viewer, Resource.LOTS_BEFORE_REVEAL, {});
  const after = scopeSql(viewer, Resource.LOTS, {
    own: hasOwnItem,
    team: (staff) => sql`t.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])`,
  });
  const revealed = after === null ? [] : [sql`(t.status = 'REVEALED' AND ${after})`];
  const known = before === null ? [] : [before];
  const scopes = [...known, ...revealed];
  return scopes.length === 0 ? null : sql`(${join(scopes, " OR ")})`;
}

/** The plans `t` a viewer may see: those of the lots they may see. */
export function planScope(viewer: Viewer): Sql | null {
  const lots = lotScope(viewer);
  return lots === null ? null : sql`t.id IN (SELECT t.plan_id FROM lot t WHERE ${lots})`;
}

/** Whether a viewer may know of lots that are not revealed. */
export function knowsDraws(viewer: Viewer): boolean {
  return (
    viewer.kind === "SYSTEM" ||
    readRight(accessViewer(viewer), Resource.LOTS_BEFORE_REVEAL) !== null
  );
}

/** Items `t` of a frame or a sample that a viewer sees: all, or only those of own cycles. */
export function itemScope(viewer: Viewer): Sql {
  if (viewer.kind === "SYSTEM") {
    return sql`true`;
  }
  const grants = readRight(accessViewer(viewer), Resource.LOTS)?.grants ?? [];
  const isOwnOnly = grants.every(({ conditions }) => conditions.includes(Condition.OWN_ITEMS));
  return isOwnOnly && viewer.kind === "STAFF" ? ownCycle(viewer) : sql`true`;
}

function ownCycle({ engineerId }: StaffViewer): Sql {
  return engineerId === null
    ? sql`false`
    : sql`EXISTS (SELECT FROM service_cycle c WHERE c.id = t.service_cycle_id AND c.attributed_engineer_id = ${engineerId}::uuid)`;
}

function hasOwnItem({ engineerId }: StaffViewer): Sql {
  return engineerId === null
    ? sql`false`
    : sql`EXISTS (SELECT FROM sample_item s JOIN service_cycle c ON c.id = s.service_cycle_id
        WHERE s.lot_id = t.id AND s.draw_index = t.draw_index AND c.attributed_engineer_id = ${engineerId}::uuid)`;
}
