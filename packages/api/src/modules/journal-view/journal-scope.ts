import { Condition, readRight, Resource } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { Viewer } from "../../platform/viewer.ts";

/** The journal entries `t` somebody may read; null: none. */
export function journalScope(viewer: Viewer): Sql | null {
  const scope = entriesInScope(viewer);
  return scope === null || knowsDraws(viewer) ? scope : sql`(${scope} AND ${NO_DRAWS})`;
}

/** What is told of a draw before its reveal stays with those who may know of it, for ever: a feed cannot be entered twice. */
const NO_DRAWS = sql`t.subject_area <> 'SPOT_CHECK'`;

function knowsDraws(viewer: Viewer): boolean {
  return (
    viewer.kind === "SYSTEM" ||
    readRight(accessViewer(viewer), Resource.LOTS_BEFORE_REVEAL) !== null
  );
}

function entriesInScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.JOURNAL, {
    own: ({ staffId }) => sql`t.actor_staff_id = ${staffId}`,
    team: (staff) => sql`t.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])`,
    department: () => DESK_ACTS,
    condition: ({ conditions }) =>
      conditions.includes(Condition.ACCOUNTS_ONLY) ? sql`t.subject_area = 'ACCOUNT'` : null,
  });
}

/** What the customer-service desk does: the acts of those who sit at it now. */
const DESK_ACTS = sql`t.actor_staff_id IN (
  SELECT g.staff_id FROM role_grant g WHERE g.role IN ('AGENT', 'CUSTOMER_SERVICE_MANAGER')
    AND tstzrange(g.valid_from, g.valid_to) @> company_now())`;
