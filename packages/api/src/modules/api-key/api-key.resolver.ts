import { Resource } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage, type OrderKey } from "../../platform/pages/read-page.ts";
import { ApiKey } from "./api-key.entity.ts";
import { CreateApiKeyInput, RevokeApiKeyInput } from "./api-key.input.ts";
import { ApiKeyPayload, CreateApiKeyPayload } from "./api-key.payload.ts";
import { createApiKey } from "./create-api-key.service.ts";
import { revokeApiKey } from "./revoke-api-key.service.ts";

const ApiKeyConnection = connectionType("ApiKey", () => ApiKey);
/** Ids grow with time: the newest first. */
const NEWEST_FIRST: readonly OrderKey<ApiKey>[] = [
  { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
];

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
    const scope = scopeSql(context.viewer, Resource.ACCOUNTS, {});
    return readPage({ context, info, page }, { entity: ApiKey, scope, order: NEWEST_FIRST });
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
