import { formatInstant, type Instant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { isId } from "../../platform/database/id.ts";
import {
  dateTimeCondition,
  idCondition,
  type DateTimeFilter,
} from "../../platform/pages/filters.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { attributedTo, evaluationScope } from "./evaluation.scope.ts";

export interface EvaluationAsk {
  readonly now: Instant;
  /** Only of cycles that are this engineer's. */
  readonly engineerId: string | null;
  /** Only of cycles that are this team's. */
  readonly industryTeamId?: string | null;
  /** Only those first answered then. */
  readonly answeredAt?: DateTimeFilter | null;
}

/** The evaluations a viewer may see, newest first. */
export function evaluationList(
  viewer: Viewer,
  { now, engineerId, industryTeamId = null, answeredAt }: EvaluationAsk,
): ListPlan<Evaluation> {
  return {
    entity: Evaluation,
    scope: evaluationScope(viewer, now),
    filters: [
      engineerId === null ? null : ofEngineer(engineerId),
      engineerId === null ? null : notBlind(viewer, sql`t.service_record_id`),
      industryTeamId === null ? null : ofTeam(industryTeamId),
      dateTimeCondition("t.answered_at", answeredAt),
    ].filter((condition) => condition !== null),
    order: [
      {
        column: "t.sent_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ sentAt }) => formatInstant(sentAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}

function ofEngineer(engineerId: string): Sql {
  return isId(engineerId) ? attributedTo(engineerId) : sql`false`;
}

function ofTeam(industryTeamId: string): Sql {
  return sql`t.service_cycle_id IN (SELECT c.id FROM service_cycle c WHERE ${idCondition("c.attributed_team_id", { eq: industryTeamId })})`;
}
