import sql from "sql-template-tag";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryRow } from "../../platform/read-plan/query-plans.ts";
import { Company } from "./company.entity.ts";

export const companyPlan: ModulePlan = {
  types: [
    planType(Company, Company, (fields) => ({
      now: fields.computed([], (_, { now }) => now),
    })),
  ],
  queries: {
    company: queryRow(() => ({ entity: Company, scope: sql`true`, filters: [sql`t.id = 1`] })),
  },
};
