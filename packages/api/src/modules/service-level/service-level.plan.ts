import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryAll } from "../../platform/read-plan/query-plans.ts";
import { serviceLevelList } from "./service-level-list.ts";

export const serviceLevelPlan: ModulePlan = {
  types: [],
  queries: { serviceLevels: queryAll((_, { viewer }) => serviceLevelList(viewer)) },
};
