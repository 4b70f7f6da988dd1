import { formatInstant, type Instant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { attributedTo, evaluationScope } from "./evaluation.scope.ts";

export interface EvaluationAsk {
  readonly now: Instant;
  /** Only of cycles that are this engineer's. */
  readonly engineerId: string | null;
}

/** The evaluations a viewer may see, newest first. */
export function evaluationList(
  viewer: Viewer,
  { now, engineerId }: EvaluationAsk,
): ListPlan<Evaluation> {
  return {
    entity: Evaluation,
    scope: evaluationScope(viewer, now),
    filters: engineerId === null ? [] : [ofEngineer(engineerId)],
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
