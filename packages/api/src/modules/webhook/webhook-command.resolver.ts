import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { createWebhook } from "./create-webhook.service.ts";
import { updateWebhook } from "./update-webhook.service.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import {
  CreateWebhookInput,
  ReplayWebhookDeliveryInput,
  UpdateWebhookInput,
  WebhookInput,
} from "./webhook.input.ts";
import { webhookDeliveryById, webhookEndpointById } from "./webhook.loader.ts";
import {
  DeleteWebhookPayload,
  WebhookDeliveryPayload,
  WebhookPayload,
  WebhookSecretPayload,
} from "./webhook.payload.ts";
import {
  deleteWebhook,
  replayWebhookDelivery,
  rotateWebhookSecret,
  testWebhook,
} from "./webhook.service.ts";

/** The commands on endpoints. A secret leaves beside the command's result, which is stored for retries. */
@Resolver(() => WebhookPayload)
export class WebhookCommandResolver {
  @Mutation(() => WebhookSecretPayload, { description: "Who: ADMINISTRATOR." })
  async createWebhook(
    @Arg("input", () => CreateWebhookInput) input: CreateWebhookInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookSecretPayload> {
    let secret: string | null = null;
    const allowedHosts = context.environment.webhookAllowedHosts;
    const { webhookEndpointId } = await context.command("createWebhook", async (unit) => {
      const made = await createWebhook(unit, input, allowedHosts);
      secret = made.secret;
      return { webhookEndpointId: made.webhookEndpointId };
    });
    return { webhookEndpointId, secret };
  }

  @Mutation(() => WebhookPayload, { description: "Who: ADMINISTRATOR." })
  async updateWebhook(
    @Arg("input", () => UpdateWebhookInput) input: UpdateWebhookInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookPayload> {
    const allowedHosts = context.environment.webhookAllowedHosts;
    return context.command("updateWebhook", (unit) => updateWebhook(unit, input, allowedHosts));
  }

  @Mutation(() => DeleteWebhookPayload, { description: "With its deliveries. Who: ADMINISTRATOR." })
  async deleteWebhook(
    @Arg("input", () => WebhookInput) input: WebhookInput,
    @Ctx() context: ApiContext,
  ): Promise<DeleteWebhookPayload> {
    return context.command("deleteWebhook", (unit) => deleteWebhook(unit, input));
  }

  @Mutation(() => WebhookSecretPayload, {
    description: "The secret before it signs too for 24 hours. Who: ADMINISTRATOR.",
  })
  async rotateWebhookSecret(
    @Arg("input", () => WebhookInput) input: WebhookInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookSecretPayload> {
    let secret: string | null = null;
    const { webhookEndpointId } = await context.command("rotateWebhookSecret", async (unit) => {
      const made = await rotateWebhookSecret(unit, input);
      secret = made.secret;
      return { webhookEndpointId: made.webhookEndpointId };
    });
    return { webhookEndpointId, secret };
  }

  @Mutation(() => WebhookDeliveryPayload, {
    description: "Sends webhook.test at once, once. Who: ADMINISTRATOR.",
  })
  async testWebhook(
    @Arg("input", () => WebhookInput) input: WebhookInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookDeliveryPayload> {
    return context.command("testWebhook", (unit) => testWebhook(unit, input));
  }

  @Mutation(() => WebhookDeliveryPayload, {
    description: "Once more, under the same id. Who: ADMINISTRATOR.",
  })
  async replayWebhookDelivery(
    @Arg("input", () => ReplayWebhookDeliveryInput) input: ReplayWebhookDeliveryInput,
    @Ctx() context: ApiContext,
  ): Promise<WebhookDeliveryPayload> {
    return context.command("replayWebhookDelivery", (unit) => replayWebhookDelivery(unit, input));
  }

  @FieldResolver(() => WebhookEndpoint, { description: "The endpoint." })
  async webhook(
    @Root() { webhookEndpointId }: WebhookPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<WebhookEndpoint | null> {
    return loaders.one(webhookEndpointById, webhookEndpointId);
  }
}

@Resolver(() => WebhookSecretPayload)
export class WebhookSecretPayloadResolver {
  @FieldResolver(() => WebhookEndpoint, { description: "The endpoint." })
  async webhook(
    @Root() { webhookEndpointId }: WebhookSecretPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<WebhookEndpoint | null> {
    return loaders.one(webhookEndpointById, webhookEndpointId);
  }
}

@Resolver(() => WebhookDeliveryPayload)
export class WebhookDeliveryPayloadResolver {
  @FieldResolver(() => WebhookDelivery, { description: "The delivery." })
  async delivery(
    @Root() { webhookDeliveryId }: WebhookDeliveryPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<WebhookDelivery | null> {
    return loaders.one(webhookDeliveryById, webhookDeliveryId);
  }
}
