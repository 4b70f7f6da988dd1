import type { ApiModule } from "../../platform/module.ts";
import { Company } from "./company.entity.ts";
import { CompanyResolver } from "./company.resolver.ts";
import { companyPlan } from "./company.plan.ts";

/** The company itself: its names, its hotline, its time. */
export const companyModule: ApiModule = {
  name: "company",
  entities: [Company],
  plan: companyPlan,
  resolvers: [CompanyResolver],
};
