import { setTimeout as sleep } from "node:timers/promises";
import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { followWebhook } from "./follow-webhook.ts";
import { sendDelivery } from "./send-delivery.ts";
import { wakefulEndpoints } from "./webhook-lease.ts";
import {
  FOLLOW_WEBHOOK,
  PRUNE_WEBHOOK_DELIVERIES,
  SEND_WEBHOOK_DELIVERY,
  WAKE_WEBHOOKS,
} from "./webhook-task.ts";

/** So long a receiver may keep a place in the queue; what it does then goes on beside it. */
const PATIENCE_MS = 2_000;

export const webhookJobs: JobHandlers = {
  [FOLLOW_WEBHOOK]: (context, payload) =>
    withPatience(
      followWebhook(context, (payload as { webhookEndpointId: string }).webhookEndpointId),
    ),

  [SEND_WEBHOOK_DELIVERY]: (context, payload) =>
    withPatience(
      sendDelivery(context, (payload as { webhookDeliveryId: string }).webhookDeliveryId),
    ),

  /** Each endpoint is followed by itself: one that hangs holds up nobody. What fails is found again by the next look. */
  [WAKE_WEBHOOKS]: async (context) => {
    for (const id of await wakefulEndpoints(context.dataSource)) {
      void followWebhook(context, id).catch(() => undefined);
    }
  },

  [PRUNE_WEBHOOK_DELIVERIES]: async ({ dataSource }) => {
    await dataSource.query(
      `DELETE FROM webhook_delivery WHERE id IN (SELECT id FROM webhook_delivery WHERE state = 'DELIVERED'
         AND delivered_at < company_now() - interval '30 days' LIMIT 5000)`,
    );
  },
};

async function withPatience(work: Promise<void>): Promise<void> {
  const enough = new AbortController();
  try {
    await Promise.race([work, sleep(PATIENCE_MS, undefined, { signal: enough.signal })]);
  } finally {
    enough.abort();
    work.catch(() => undefined);
  }
}
