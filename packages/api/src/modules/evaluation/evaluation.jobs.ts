import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { followUpEvaluation } from "./follow-up-evaluation.service.ts";
import { FOLLOW_UP_TASK } from "./follow-up-plan.service.ts";

export const evaluationJobs: JobHandlers = {
  [FOLLOW_UP_TASK]: ({ transact }, payload) =>
    transact((unit) =>
      followUpEvaluation(unit, (payload as { evaluationId: string }).evaluationId),
    ),
};
