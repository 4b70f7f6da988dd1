import type { ApiModule } from "../../platform/module.ts";
import {
  WebhookCommandResolver,
  WebhookDeliveryPayloadResolver,
  WebhookSecretPayloadResolver,
} from "./webhook-command.resolver.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { webhookJobs } from "./webhook.jobs.ts";
import { WebhookDeliveryResolver, WebhookResolver } from "./webhook.resolver.ts";
import { PRUNE_WEBHOOK_DELIVERIES, WAKE_WEBHOOKS } from "./webhook-task.ts";
import { webhookPlan } from "./webhook.plan.ts";

/** Sending the journal to receivers outside. */
export const webhookModule: ApiModule = {
  name: "webhook",
  entities: [WebhookEndpoint, WebhookDelivery],
  plan: webhookPlan,
  resolvers: [
    WebhookResolver,
    WebhookDeliveryResolver,
    WebhookCommandResolver,
    WebhookSecretPayloadResolver,
    WebhookDeliveryPayloadResolver,
  ],
  jobs: webhookJobs,
  ticks: [
    { task: WAKE_WEBHOOKS, everySeconds: 1 },
    { task: PRUNE_WEBHOOK_DELIVERIES, everySeconds: 3_600 },
  ],
};
