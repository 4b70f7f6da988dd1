import type { ApiModule } from "../../platform/module.ts";
import { Company } from "./company.entity.ts";
import { CompanyResolver } from "./company.resolver.ts";

/** The company itself: its names, its hotline, its time. */
export const companyModule: ApiModule = {
  name: "company",
  entities: [Company],
  resolvers: [CompanyResolver],
};
