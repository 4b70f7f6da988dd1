import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryResolved } from "../../platform/read-plan/query-plans.ts";

/** Rules and a table for a year: no rows to join. */
export const serviceCalendarPlan: ModulePlan = {
  types: [],
  queries: { serviceCalendar: queryResolved(), previewClock: queryResolved() },
};
