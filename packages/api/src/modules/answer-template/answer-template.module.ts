import type { ApiModule } from "../../platform/module.ts";
import { AnswerTemplate } from "./answer-template.entity.ts";
import { AnswerTemplateResolver } from "./answer-template.resolver.ts";
import { answerTemplatePlan } from "./answer-template.plan.ts";

/** Answers that a company's people give again and again. */
export const answerTemplateModule: ApiModule = {
  name: "answer-template",
  entities: [AnswerTemplate],
  plan: answerTemplatePlan,
  resolvers: [AnswerTemplateResolver],
};
