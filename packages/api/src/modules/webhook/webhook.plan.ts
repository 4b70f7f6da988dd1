import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import { WebhookDelivery, type WebhookDeliveryState } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import {
  deliveryList,
  endpointList,
  healthOf,
  HEALTH_COLUMNS,
  oneEndpoint,
} from "./webhook-list.ts";
import { webhookCounts } from "./webhook.loader.ts";
import { eventId } from "./webhook-message.ts";

interface Asked {
  readonly webhookId: string;
  readonly state?: WebhookDeliveryState | null;
}

export const webhookPlan: ModulePlan = {
  types: [
    planType(WebhookEndpoint, WebhookEndpoint, (fields) => ({
      health: fields.loaded(["id", ...HEALTH_COLUMNS], async (endpoint, { loaders }) =>
        healthOf(endpoint, await loaders.one(webhookCounts, endpoint.id)),
      ),
    })),
    planType(WebhookDelivery, WebhookDelivery, (fields) => ({
      eventId: fields.computed(["seq"], ({ seq }) => (seq === null ? null : eventId(seq))),
      webhook: fields.one(WebhookEndpoint, "webhookEndpointId"),
    })),
  ],
  queries: {
    webhook: queryRow(({ id }: { readonly id: string }, { viewer }) => oneEndpoint(viewer, id)),
    webhooks: queryList((_, { viewer }) => endpointList(viewer)),
    webhookDeliveries: queryList((asked: Asked, { viewer }) => deliveryList(viewer, asked)),
  },
};
