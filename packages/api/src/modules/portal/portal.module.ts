import type { ApiModule } from "../../platform/module.ts";
import { PortalRecordResolver } from "./portal-record.resolver.ts";
import { RequestServiceResolver } from "./request-service.resolver.ts";

/** What customers see without an account of ours. */
export const portalModule: ApiModule = {
  name: "portal",
  entities: [],
  resolvers: [PortalRecordResolver, RequestServiceResolver],
};
