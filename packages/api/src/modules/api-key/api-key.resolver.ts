import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { apiKeyList } from "./api-key-list.ts";
import { ApiKey } from "./api-key.entity.ts";
import { CreateApiKeyInput, RevokeApiKeyInput, RotateApiKeyInput } from "./api-key.input.ts";
import { ApiKeyPayload, CreateApiKeyPayload } from "./api-key.payload.ts";
import { createApiKey } from "./create-api-key.service.ts";
import { revokeApiKey } from "./revoke-api-key.service.ts";
import { rotateApiKey } from "./rotate-api-key.service.ts";

const ApiKeyConnection = connectionType("ApiKey", () => ApiKey);

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, {
    description:
      "Revoked and expired ones too, the newest first. Empty for whoever may not read accounts.",
  })
  apiKeys(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ApiKey>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, apiKeyList(context.viewer));
  }

  /** The key leaves beside the command's result, which is stored for retries and must hold no secret. */
  @Mutation(() => CreateApiKeyPayload, {
    description: "Lives as long as its maker is an administrator. Who: ADMINISTRATOR.",
  })
  async createApiKey(
    @Arg("input", () => CreateApiKeyInput) input: CreateApiKeyInput,
    @Ctx() context: ApiContext,
  ): Promise<CreateApiKeyPayload> {
    let key: string | null = null;
    const { apiKeyId } = await context.command("createApiKey", async (unit) => {
      const made = await createApiKey(unit, input);
      key = made.key;
      return { apiKeyId: made.apiKeyId };
    });
    return { apiKeyId, key };
  }

  @Mutation(() => CreateApiKeyPayload, {
    description:
      "A new secret under the same id, scopes and expiry; the one before stays good for the overlap. Who: ADMINISTRATOR.",
  })
  async rotateApiKey(
    @Arg("input", () => RotateApiKeyInput) input: RotateApiKeyInput,
    @Ctx() context: ApiContext,
  ): Promise<CreateApiKeyPayload> {
    let key: string | null = null;
    const { apiKeyId } = await context.command("rotateApiKey", async (unit) => {
      const made = await rotateApiKey(unit, input);
      key = made.key;
      return { apiKeyId: made.apiKeyId };
    });
    return { apiKeyId, key };
  }

  @Mutation(() => ApiKeyPayload, {
    description: "Dead from the next request on. Who: ADMINISTRATOR.",
  })
  revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput) input: RevokeApiKeyInput,
    @Ctx() context: ApiContext,
  ): Promise<ApiKeyPayload> {
    return context.command("revokeApiKey", (unit) => revokeApiKey(unit, input));
  }
}
