import { lockRow } from "../../platform/database/lock-row.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { FOLLOW_WEBHOOK } from "./webhook-task.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { journalWebhook } from "./webhook-journal.ts";
import { webhookEventTypes, webhookScopes } from "./webhook-settings.ts";
import { webhookUrl } from "./webhook-url.ts";

/** What is to change; what is left out stays. */
export interface WebhookChanges {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly url?: string | null;
  readonly scopes?: readonly string[] | null;
  readonly eventTypes?: readonly string[] | null;
  /** true: goes on where it stopped; false: gets nothing until told otherwise. */
  readonly active?: boolean | null;
}

/**
 * Changes an endpoint. Whoever is just sending to it stops after the event at hand, which then comes again.
 *
 * @param allowedHosts the hosts the installation lets webhooks go to, whatever their address
 * @throws DomainError NOT_FOUND, CONFLICT for a stale version, BAD_USER_INPUT as at making it
 */
export async function updateWebhook(
  unit: Unit,
  changes: WebhookChanges,
  allowedHosts: readonly string[],
): Promise<{ webhookEndpointId: string }> {
  const { id, version } = changes;
  const endpoint = await lockRow(unit, {
    entity: WebhookEndpoint,
    id,
    version,
    what: "This webhook",
  });
  const settings = settingsOf(changes, allowedHosts);
  Object.assign(endpoint, settings, activity(endpoint, changes.active ?? null, unit.now), {
    lease: null,
    leasedUntil: null,
  });
  await unit.db.save(endpoint);
  if (endpoint.disabledAt === null) {
    unit.enqueue({
      task: FOLLOW_WEBHOOK,
      payload: { webhookEndpointId: id },
      key: `webhook:${id}`,
    });
  }
  const changed = Object.keys(settings);
  journalWebhook(unit, id, {
    action: "update",
    payload: { changed, active: endpoint.disabledAt === null },
  });
  return { webhookEndpointId: id };
}

function settingsOf(
  { name, url, scopes, eventTypes }: WebhookChanges,
  allowedHosts: readonly string[],
): Partial<WebhookEndpoint> {
  return {
    ...(name == null ? {} : { name: requiredText("name", name, 100) }),
    ...(url == null ? {} : { url: webhookUrl(url, allowedHosts) }),
    ...(scopes == null ? {} : { scopes: webhookScopes(scopes) }),
    ...(eventTypes == null ? {} : { eventTypes: webhookEventTypes(eventTypes) }),
  };
}

function activity(
  { disabledAt }: WebhookEndpoint,
  active: boolean | null,
  now: number,
): Partial<WebhookEndpoint> {
  if (active === true) {
    return { disabledAt: null, disabledBecause: null, consecutiveFailures: 0, nextAttemptAt: null };
  }
  return active === false && disabledAt === null
    ? { disabledAt: now, disabledBecause: "PAUSED" }
    : {};
}
