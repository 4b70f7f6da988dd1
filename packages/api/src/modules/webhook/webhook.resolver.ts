import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookDeliveriesArgs } from "./webhook.args.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { WebhookHealth } from "./webhook-health.object.ts";
import { deliveryList, endpointList, healthOf, oneEndpoint } from "./webhook-list.ts";
import { webhookCounts, webhookEndpointById } from "./webhook.loader.ts";
import { eventId } from "./webhook-message.ts";

const WebhookEndpointConnection = connectionType("WebhookEndpoint", () => WebhookEndpoint);
const WebhookDeliveryConnection = connectionType("WebhookDelivery", () => WebhookDelivery);

@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: "An endpoint by id; null for whoever may not read accounts.",
  })
  async webhook(
    @Arg("id", () => ID, { description: "The endpoint's." }) id: string,
    @Ctx() context: ApiContext,
  ): Promise<WebhookEndpoint | null> {
    requireViewer(context.viewer);
    return readOne(context, oneEndpoint(context.viewer, id));
  }

  @Query(() => WebhookEndpointConnection, {
    description: "The newest first. Empty for whoever may not read accounts.",
  })
  async webhooks(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<WebhookEndpoint>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, endpointList(context.viewer));
  }

  @Query(() => WebhookDeliveryConnection, { description: "Of one endpoint, the newest first." })
  async webhookDeliveries(
    @Args(() => WebhookDeliveriesArgs) page: WebhookDeliveriesArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<WebhookDelivery>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, deliveryList(context.viewer, page));
  }

  @FieldResolver(() => WebhookHealth, { description: "How it fares." })
  async health(
    @Root() endpoint: WebhookEndpoint,
    @Ctx() { loaders }: ApiContext,
  ): Promise<WebhookHealth> {
    return healthOf(endpoint, await loaders.one(webhookCounts, endpoint.id));
  }
}

@Resolver(() => WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The header webhook-id: the event's cursor in changes.",
  })
  eventId(@Root() { seq }: WebhookDelivery): string | null {
    return seq === null ? null : eventId(seq);
  }

  @FieldResolver(() => WebhookEndpoint, { description: "Who it is for." })
  async webhook(
    @Root() { webhookEndpointId }: WebhookDelivery,
    @Ctx() { loaders }: ApiContext,
  ): Promise<WebhookEndpoint | null> {
    return loaders.one(webhookEndpointById, webhookEndpointId);
  }
}
