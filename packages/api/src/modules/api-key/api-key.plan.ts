import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { apiKeyList } from "./api-key-list.ts";

export const apiKeyPlan: ModulePlan = {
  types: [],
  queries: { apiKeys: queryList((_, { viewer }) => apiKeyList(viewer)) },
};
