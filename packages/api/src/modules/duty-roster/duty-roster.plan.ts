import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryList, queryResolved } from "../../platform/read-plan/query-plans.ts";
import { dutyTemplateList } from "./duty-template-list.ts";

export const dutyRosterPlan: ModulePlan = {
  types: [],
  queries: {
    dutyTemplates: queryList((_, { viewer }) => dutyTemplateList(viewer)),
    dutyRoster: queryResolved(),
    nextDutyShift: queryResolved(),
  },
};
