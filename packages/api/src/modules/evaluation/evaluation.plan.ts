import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { evaluationList } from "./evaluation-list.ts";
import { Evaluation } from "./evaluation.entity.ts";
import type { EvaluationsArgs } from "./evaluation.input.ts";
import { seesEvaluationOfCycle, showsAnswer } from "./evaluation.scope.ts";
import { standingAt, STANDING_COLUMNS } from "./evaluation-standing.service.ts";

const evaluation = planType(Evaluation, Evaluation, (fields) => ({
  status: fields.computed(STANDING_COLUMNS, (row, { now }) => standingAt(row, now).status),
  lockedAt: fields.computed(STANDING_COLUMNS, (row, { now }) => standingAt(row, now).lockedAt),
  score: fields.computed([...STANDING_COLUMNS, "score"], (row, { viewer, now }) =>
    showsAnswer(viewer, row, now) ? row.score : null,
  ),
  comment: fields.computed([...STANDING_COLUMNS, "comment"], (row, { viewer, now }) =>
    showsAnswer(viewer, row, now) ? row.comment : null,
  ),
  serviceCycle: fields.one(ServiceCycle, "serviceCycleId"),
}));

const cycle = planType(ServiceCycle, ServiceCycle, (fields) => ({
  evaluations: fields.many(Evaluation, {
    by: "serviceCycleId",
    order: ["sentAt", "id"],
    keep: {
      columns: STANDING_COLUMNS,
      parentColumns: ["attributedTeamId", "attributedEngineerId"],
      test: (row, parent, { viewer, now }) =>
        seesEvaluationOfCycle(viewer, { evaluation: row, cycle: parent, now }),
    },
  }),
}));

export const evaluationPlan: ModulePlan = {
  types: [evaluation, cycle],
  queries: {
    evaluations: queryList((asked: Asked, { viewer, now }) =>
      evaluationList(viewer, { ...asked, now, engineerId: asked.engineerId ?? null }),
    ),
  },
};

type Asked = Pick<EvaluationsArgs, "engineerId" | "industryTeamId" | "answeredAt">;
