import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { JobContext } from "../../platform/jobs/handlers.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { servedEntries, type ServedEntry } from "../journal-view/served-entry.service.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { webhookTarget } from "./webhook-journal.ts";
import { sendingTime } from "./webhook-lease.ts";
import { sendEvent } from "./webhook-message.ts";

/** Sends a test or a replay once, beside the order of events; its failure says nothing of the endpoint's own queue. */
export async function sendDelivery(
  { dataSource, environment }: JobContext,
  webhookDeliveryId: string,
): Promise<void> {
  const { manager: db } = dataSource;
  const delivery = await db.findOneBy(WebhookDelivery, { id: webhookDeliveryId });
  const endpoint =
    delivery && (await db.findOneBy(WebhookEndpoint, { id: delivery.webhookEndpointId }));
  const entry = delivery && (await entryOf(dataSource, delivery));
  if (!delivery || !endpoint || !entry || delivery.state !== "PENDING") {
    return;
  }
  const time = await sendingTime(dataSource);
  const { status, error } = await sendEvent({
    endpoint,
    entry,
    time,
    allowedHosts: environment.webhookAllowedHosts,
  });
  const { attempts } = delivery;
  const outcome =
    error === null
      ? { state: "DELIVERED" as const, deliveredAt: time.company }
      : { state: "DEAD" as const };
  const facts = {
    seq: entry.seq,
    attempts: attempts + 1,
    lastAttemptAt: time.company,
    lastStatus: status,
    lastError: error,
  };
  await db.update(WebhookDelivery, { id: delivery.id }, { ...facts, ...outcome });
}

async function entryOf(
  dataSource: DataSource,
  { id, seq, webhookEndpointId }: WebhookDelivery,
): Promise<ServedEntry | null> {
  const conditions =
    seq === null
      ? [
          sql`t.target = ${webhookTarget(webhookEndpointId)}`,
          sql`t.action = 'webhook.test'`,
          sql`t.payload->>'delivery' = ${id}`,
        ]
      : [sql`t.seq = ${seq}`];
  return (
    (await servedEntries(dataSource, { viewer: SYSTEM, after: -1, conditions, limit: 1 }))[0] ??
    null
  );
}
