import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { answerTemplateList } from "./answer-template-list.ts";

export const answerTemplatePlan: ModulePlan = {
  types: [],
  queries: { answerTemplates: queryList((_, { viewer }) => answerTemplateList(viewer)) },
};
