import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryResolved } from "../../platform/read-plan/query-plans.ts";

/** Few and seldom asked for. */
export const scorecardPlan: ModulePlan = {
  types: [],
  queries: { scorecards: queryResolved(), compareScorecardVersions: queryResolved() },
};
