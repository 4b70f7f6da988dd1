import type { ApiModule } from "../../platform/module.ts";
import { ApiKeyPayloadResolver, CreateApiKeyPayloadResolver } from "./api-key-payload.resolver.ts";
import { ApiKey } from "./api-key.entity.ts";
import { ApiKeyResolver } from "./api-key.resolver.ts";
import { apiKeyPlan } from "./api-key.plan.ts";

/** Keys by which integrations come in. */
export const apiKeyModule: ApiModule = {
  name: "api-key",
  entities: [ApiKey],
  plan: apiKeyPlan,
  resolvers: [ApiKeyResolver, ApiKeyPayloadResolver, CreateApiKeyPayloadResolver],
};
