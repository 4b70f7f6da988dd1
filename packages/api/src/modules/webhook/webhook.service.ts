import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { journalWebhook } from "./webhook-journal.ts";
import { newWebhookSecret } from "./webhook-secret.ts";
import { SEND_WEBHOOK_DELIVERY } from "./webhook-task.ts";

/** For how long the secret before a rotation signs too. */
const OVERLAP_SECONDS = 24 * 3600;

interface Named {
  readonly id: string;
}

/** Deletes an endpoint with its deliveries. @throws DomainError NOT_FOUND */
export async function deleteWebhook(unit: Unit, { id }: Named): Promise<{ deletedId: string }> {
  await lockRow(unit, { entity: WebhookEndpoint, id, what: "This webhook" });
  await unit.db.delete(WebhookEndpoint, { id });
  journalWebhook(unit, id, { action: "delete" });
  return { deletedId: id };
}

/**
 * Makes a new secret. The one before it signs too for a day, so that the receiver can change over without a gap; the
 * one before that is dead at once.
 *
 * @throws DomainError NOT_FOUND
 */
export async function rotateWebhookSecret(
  unit: Unit,
  { id }: Named,
): Promise<{ webhookEndpointId: string; secret: string }> {
  const endpoint = await lockRow(unit, { entity: WebhookEndpoint, id, what: "This webhook" });
  const secret = newWebhookSecret();
  const previousSecretExpiresAt = unit.now + OVERLAP_SECONDS;
  Object.assign(endpoint, { previousSecret: endpoint.secret, previousSecretExpiresAt, secret });
  // A sending under way holds the old secrets for one event at most.
  await unit.db.save(Object.assign(endpoint, { lease: null, leasedUntil: null }));
  journalWebhook(unit, id, { action: "rotate_secret", payload: { previousSecretExpiresAt } });
  return { webhookEndpointId: id, secret };
}

/**
 * Sends the endpoint an event of its own, `webhook.test`, at once and once, whether it is disabled or not.
 *
 * @throws DomainError NOT_FOUND
 */
export async function testWebhook(
  unit: Unit,
  { id }: Named,
): Promise<{ webhookDeliveryId: string }> {
  await lockRow(unit, { entity: WebhookEndpoint, id, what: "This webhook" });
  const delivery = {
    id: newId(),
    webhookEndpointId: id,
    seq: null,
    test: true,
    action: "webhook.test",
  };
  await unit.db.insert(WebhookDelivery, { ...delivery, state: "PENDING", createdAt: unit.now });
  journalWebhook(unit, id, { action: "test", payload: { delivery: delivery.id } });
  unit.enqueue({ task: SEND_WEBHOOK_DELIVERY, payload: { webhookDeliveryId: delivery.id } });
  return { webhookDeliveryId: delivery.id };
}

/**
 * Sends a delivery that was given up, or that the receiver lost, once more: the same id, a new signature.
 *
 * @throws DomainError NOT_FOUND; CONFLICT while it is on its way anyway
 */
export async function replayWebhookDelivery(
  unit: Unit,
  { id }: Named,
): Promise<{ webhookDeliveryId: string }> {
  const delivery = await lockRow(unit, { entity: WebhookDelivery, id, what: "This delivery" });
  if (delivery.state === "PENDING") {
    throw new DomainError("CONFLICT", "This delivery is on its way.");
  }
  await unit.db.update(WebhookDelivery, { id }, { state: "PENDING" });
  journalWebhook(unit, delivery.webhookEndpointId, {
    action: "replay",
    payload: { delivery: id, seq: delivery.seq },
  });
  unit.enqueue({ task: SEND_WEBHOOK_DELIVERY, payload: { webhookDeliveryId: id } });
  return { webhookDeliveryId: id };
}
