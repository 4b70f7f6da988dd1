import { Resource } from "@attest/shared/access";
import sql from "sql-template-tag";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import { isId } from "../../platform/database/id.ts";
import type { RowPlan } from "../../platform/pages/read-one.ts";
import type { ListPlan, OrderKey } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { WebhookDelivery, type WebhookDeliveryState } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import type { WebhookHealth } from "./webhook-health.object.ts";
import type { WebhookCounts } from "./webhook.loader.ts";

/** Ids grow with time. */
function newestFirst<E extends { id: string }>(): OrderKey<E>[] {
  return [{ column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id }];
}

/** The endpoints, for whoever reads accounts. */
export function endpointList(viewer: Viewer): ListPlan<WebhookEndpoint> {
  return {
    entity: WebhookEndpoint,
    scope: scopeSql(viewer, Resource.ACCOUNTS, {}),
    order: newestFirst(),
  };
}

/** One endpoint, for the same. */
export function oneEndpoint(viewer: Viewer, id: string): RowPlan<WebhookEndpoint> {
  return {
    entity: WebhookEndpoint,
    scope: scopeSql(viewer, Resource.ACCOUNTS, {}),
    filters: [isId(id) ? sql`t.id = ${id}::uuid` : sql`false`],
  };
}

/** The deliveries of one endpoint, for whoever reads accounts. */
export function deliveryList(
  viewer: Viewer,
  {
    webhookId,
    state,
  }: { readonly webhookId: string; readonly state?: WebhookDeliveryState | null },
): ListPlan<WebhookDelivery> {
  const ofEndpoint = isId(webhookId) ? sql`t.webhook_endpoint_id = ${webhookId}::uuid` : sql`false`;
  const inState = state == null ? [] : [sql`t.state = ${state}`];
  const scope = scopeSql(viewer, Resource.ACCOUNTS, {});
  return {
    entity: WebhookDelivery,
    scope,
    filters: [ofEndpoint, ...inState],
    order: newestFirst(),
  };
}

/** What of an endpoint's row its health is told from. */
export const HEALTH_COLUMNS = [
  "consecutiveFailures",
  "disabledAt",
  "nextAttemptAt",
  "lastSuccessAt",
  "lastFailureAt",
  "lastError",
] as const;

/** How an endpoint fares, from its row and what was counted. */
export function healthOf(
  endpoint: Pick<WebhookEndpoint, (typeof HEALTH_COLUMNS)[number]>,
  counts: WebhookCounts | null,
): WebhookHealth {
  const {
    consecutiveFailures,
    disabledAt,
    nextAttemptAt,
    lastSuccessAt,
    lastFailureAt,
    lastError,
  } = endpoint;
  const failing = consecutiveFailures > 0 ? "FAILING" : "HEALTHY";
  const facts = { consecutiveFailures, nextAttemptAt, lastSuccessAt, lastFailureAt, lastError };
  return {
    condition: disabledAt === null ? failing : "DISABLED",
    behind: counts?.behind ?? 0,
    dead: counts?.dead ?? 0,
    ...facts,
  };
}
