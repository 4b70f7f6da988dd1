import type { ApiModule } from "../../platform/module.ts";
import { ServiceLevel } from "./service-level.entity.ts";
import { ServiceLevelResolver } from "./service-level.resolver.ts";
import { serviceLevelPlan } from "./service-level.plan.ts";

/** What contracts promise. */
export const serviceLevelModule: ApiModule = {
  name: "service-level",
  entities: [ServiceLevel],
  plan: serviceLevelPlan,
  resolvers: [ServiceLevelResolver],
};
