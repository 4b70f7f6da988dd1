import { Condition, readRight, Resource, Scope, type Grant } from "@attest/shared/access";
import { EVALUATION_DEFAULTS } from "@attest/shared/evaluation";
import type { Instant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import { scopeSql, teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";
import type { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { standingAt } from "./evaluation-standing.service.ts";

/** The evaluations `t` a viewer may see; whose they are is the attribution at closing (R25). */
export function evaluationScope(viewer: Viewer, now: Instant): Sql | null {
  return scopeSql(viewer, Resource.EVALUATIONS, {
    own: ({ engineerId }) => (engineerId === null ? sql`false` : attributedTo(engineerId)),
    team: (staff) =>
      sql`EXISTS (SELECT FROM service_cycle c WHERE c.id = t.service_cycle_id AND c.attributed_team_id = ANY(${teamIdsOf(staff)}::uuid[]))`,
    condition: ({ conditions }) =>
      conditions.includes(Condition.FIGURES_ONLY) ? sql`false` : lockedIf(conditions, now),
  });
}

/** Evaluations `t` of cycles that are this engineer's. */
export function attributedTo(engineerId: string): Sql {
  return sql`EXISTS (SELECT FROM service_cycle c WHERE c.id = t.service_cycle_id AND c.attributed_engineer_id = ${engineerId}::uuid)`;
}

function lockedIf(conditions: readonly Condition[], now: Instant): Sql | null {
  return conditions.includes(Condition.LOCKED_ONLY)
    ? sql`(t.status <> 'VOID' AND t.answered_at < to_timestamp(${now - EVALUATION_DEFAULTS.amendSeconds}))`
    : null;
}

type Standing = Parameters<typeof standingAt>[0];
type Attributed = Pick<ServiceCycle, "attributedTeamId" | "attributedEngineerId">;

/** One evaluation with the cycle it is about, at an instant. */
export interface EvaluationAt {
  readonly evaluation: Standing;
  readonly cycle: Attributed;
  readonly now: Instant;
}

/** Whether a viewer who sees the cycle sees its evaluation there: as `evaluationScope`, less anonymised rights, since the cycle tells who answered. */
export function seesEvaluationOfCycle(viewer: Viewer, at: EvaluationAt): boolean {
  const grants = readRight(accessViewer(viewer), Resource.EVALUATIONS)?.grants ?? [];
  return grants.some((grant) => reaches(grant, viewer, at.cycle) && meets(grant, at));
}

function reaches({ scope }: Grant, viewer: Viewer, cycle: Attributed): boolean {
  if (scope === Scope.ALL) {
    return true;
  }
  return (
    viewer.kind === "STAFF" &&
    (scope === Scope.OWN ? isOwn(viewer, cycle) : isOfTeam(viewer, cycle))
  );
}

function isOwn({ engineerId }: StaffViewer, cycle: Attributed): boolean {
  return engineerId !== null && engineerId === cycle.attributedEngineerId;
}

function isOfTeam(viewer: StaffViewer, { attributedTeamId }: Attributed): boolean {
  return attributedTeamId !== null && teamIdsOf(viewer).includes(attributedTeamId);
}

function meets({ conditions }: Grant, { evaluation, now }: EvaluationAt): boolean {
  if (conditions.includes(Condition.FIGURES_ONLY) || conditions.includes(Condition.ANONYMISED)) {
    return false;
  }
  return (
    !conditions.includes(Condition.LOCKED_ONLY) || standingAt(evaluation, now).status === "LOCKED"
  );
}

/** Whether score and comment are shown: to those who read all at once, to others when nothing can be amended any more. */
export function showsAnswer(viewer: Viewer, evaluation: Standing, now: Instant): boolean {
  const readsAll = readRight(accessViewer(viewer), Resource.EVALUATIONS)?.widest === Scope.ALL;
  return readsAll || !standingAt(evaluation, now).isOpen;
}
