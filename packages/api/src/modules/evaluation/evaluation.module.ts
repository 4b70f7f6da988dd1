import type { ApiModule } from "../../platform/module.ts";
import { letterSettled } from "../mail/delivery.service.ts";
import { cycleClosed } from "../service-record/close.service.ts";
import { askForEvaluations } from "./ask-evaluation.service.ts";
import { CycleEvaluationsResolver } from "./cycle-evaluations.resolver.ts";
import { EvaluationAnswer } from "./evaluation-answer.entity.ts";
import { EvaluationCommandResolver } from "./evaluation-command.resolver.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { evaluationJobs } from "./evaluation.jobs.ts";
import { EvaluationResolver } from "./evaluation.resolver.ts";
import { noteDelivery } from "./note-delivery.service.ts";
import { evaluationPlan } from "./evaluation.plan.ts";

cycleClosed.add(askForEvaluations);
letterSettled.add(noteDelivery);

/** What customers say of a closed cycle. */
export const evaluationModule: ApiModule = {
  name: "evaluation",
  entities: [Evaluation, EvaluationAnswer],
  plan: evaluationPlan,
  resolvers: [EvaluationResolver, CycleEvaluationsResolver, EvaluationCommandResolver],
  jobs: evaluationJobs,
};
