import { formatInstant, type Instant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import type { CorrectiveActionsArgs } from "./corrective-action.input.ts";
import { correctiveActionScope } from "./corrective-action.scope.ts";

type Ask = Pick<CorrectiveActionsArgs, "industryTeamId" | "status" | "overdue" | "mine">;

/** The corrective actions a viewer may see, the first due first. */
export function correctiveActionList(
  viewer: Viewer,
  ask: Ask,
  now: Instant,
): ListPlan<CorrectiveAction> {
  return {
    entity: CorrectiveAction,
    scope: correctiveActionScope(viewer),
    filters: [
      ...(ask.industryTeamId == null ? [] : [ofTeam(ask.industryTeamId)]),
      ...(ask.status == null ? [] : [sql`t.status = ${ask.status}`]),
      ...(ask.mine ? [sql`t.owner_id = ${staffIdOf(viewer)}::uuid`] : []),
      ...(ask.overdue ? [late(now)] : []),
    ],
    order: [
      {
        column: "t.due_at",
        type: "timestamptz",
        direction: "ASC",
        valueOf: ({ dueAt }) => formatInstant(dueAt),
      },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}

/** As `overdueAt` of the rules. */
function late(now: Instant): Sql {
  return sql`((t.status = 'OPEN' AND t.due_at < to_timestamp(${now}))
    OR (t.status = 'DONE' AND t.effect_check_at < to_timestamp(${now})))`;
}

function ofTeam(id: string): Sql {
  return isId(id) ? sql`t.industry_team_id = ${id}::uuid` : sql`false`;
}
