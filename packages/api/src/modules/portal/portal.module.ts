import type { ApiModule } from "../../platform/module.ts";
import { OnlineDeskResolver } from "./online-desk.resolver.ts";
import { PortalRecordResolver } from "./portal-record.resolver.ts";
import { RequestServiceResolver } from "./request-service.resolver.ts";
import { TouchEngineerResolver } from "./touch-engineer.resolver.ts";
import { WriteMessageResolver } from "./write-message.resolver.ts";
import { portalPlan } from "./portal.plan.ts";

/** What customers see without an account of ours. */
export const portalModule: ApiModule = {
  name: "portal",
  entities: [],
  plan: portalPlan,
  resolvers: [
    PortalRecordResolver,
    RequestServiceResolver,
    WriteMessageResolver,
    OnlineDeskResolver,
    TouchEngineerResolver,
  ],
};
