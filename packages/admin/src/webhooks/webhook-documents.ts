import type { ApiKeyScope } from "@attest/shared/access";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";

interface WebhookHealth {
  readonly condition: "DISABLED" | "FAILING" | "HEALTHY";
  readonly behind: number;
  readonly consecutiveFailures: number;
  readonly dead: number;
  readonly lastError: string | null;
  readonly lastFailureAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly nextAttemptAt: string | null;
}

export interface WebhookRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly scopes: readonly ApiKeyScope[];
  readonly eventTypes: readonly string[];
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly disabledBecause: "FAILING" | "GONE" | "PAUSED" | null;
  readonly previousSecretExpiresAt: string | null;
  readonly health: WebhookHealth;
}

export interface DeliveryRow {
  readonly id: string;
  readonly action: string;
  readonly attempts: number;
  readonly state: "DEAD" | "DELIVERED" | "PENDING";
  readonly test: boolean;
  /** Null before the first try. */
  readonly lastAttemptAt: string | null;
  readonly lastError: string | null;
  readonly lastStatus: number | null;
}

const WEBHOOK = `id version name url scopes eventTypes createdAt disabledAt disabledBecause previousSecretExpiresAt
  health { condition behind consecutiveFailures dead lastError lastFailureAt lastSuccessAt nextAttemptAt }`;

export const WebhooksDocument = typed<
  { webhooks: Connection<WebhookRow> },
  PageVariables & Record<string, unknown>
>(
  `query Webhooks($first: Int!, $offset: Int) {
    webhooks(first: $first, offset: $offset) { totalCount nodes { ${WEBHOOK} } } }`,
);

export const DeliveriesDocument = typed<
  { webhookDeliveries: Connection<DeliveryRow> },
  PageVariables & { webhookId: string; state?: string }
>(
  `query Deliveries($webhookId: ID!, $first: Int!, $offset: Int, $state: WebhookDeliveryState) {
    webhookDeliveries(webhookId: $webhookId, first: $first, offset: $offset, state: $state) {
      totalCount nodes { id action attempts state test lastAttemptAt lastError lastStatus } } }`,
);

export const WebhookDocument = typed<{ webhook: WebhookRow | null }, { id: string }>(
  `query Webhook($id: ID!) { webhook(id: $id) { ${WEBHOOK} } }`,
);
