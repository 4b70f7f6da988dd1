import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { notFound } from "../../platform/errors.ts";
import { ApiKey } from "./api-key.entity.ts";
import { apiKeyById } from "./api-key.loader.ts";
import { ApiKeyPayload, CreateApiKeyPayload } from "./api-key.payload.ts";

@Resolver(() => ApiKeyPayload)
export class ApiKeyPayloadResolver {
  @FieldResolver(() => ApiKey, { description: "The key, without its secret." })
  apiKey(@Root() { apiKeyId }: ApiKeyPayload, @Ctx() context: ApiContext): Promise<ApiKey> {
    return existingKey(context, apiKeyId);
  }
}

@Resolver(() => CreateApiKeyPayload)
export class CreateApiKeyPayloadResolver {
  @FieldResolver(() => ApiKey, { description: "The key, without its secret." })
  apiKey(@Root() { apiKeyId }: CreateApiKeyPayload, @Ctx() context: ApiContext): Promise<ApiKey> {
    return existingKey(context, apiKeyId);
  }
}

async function existingKey({ loaders }: ApiContext, id: string): Promise<ApiKey> {
  const key = await loaders.one(apiKeyById, id);
  if (key === null) {
    throw notFound("This API key");
  }
  return key;
}
