import type { ApiModule } from "../../platform/module.ts";
import { ApiKeyPayloadResolver, CreateApiKeyPayloadResolver } from "./api-key-payload.resolver.ts";
import { ApiKey } from "./api-key.entity.ts";
import { ApiKeyResolver } from "./api-key.resolver.ts";

/** Keys by which integrations come in. */
export const apiKeyModule: ApiModule = {
  name: "api-key",
  entities: [ApiKey],
  resolvers: [ApiKeyResolver, ApiKeyPayloadResolver, CreateApiKeyPayloadResolver],
};
