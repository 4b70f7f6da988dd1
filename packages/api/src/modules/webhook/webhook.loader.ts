import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { WebhookDelivery } from "./webhook-delivery.entity.ts";
import { WebhookEndpoint } from "./webhook-endpoint.entity.ts";

/** Endpoints by id. */
export const webhookEndpointById: LoaderDefinition<string, WebhookEndpoint> = {
  name: "webhookEndpointById",
  load: async (db, ids) =>
    byKey(await db.findBy(WebhookEndpoint, { id: In([...ids]) }), ({ id }) => id),
};

/** Deliveries by id. */
export const webhookDeliveryById: LoaderDefinition<string, WebhookDelivery> = {
  name: "webhookDeliveryById",
  load: async (db, ids) =>
    byKey(await db.findBy(WebhookDelivery, { id: In([...ids]) }), ({ id }) => id),
};

/** What of an endpoint's health must be counted. */
export interface WebhookCounts {
  readonly id: string;
  readonly behind: number;
  readonly dead: number;
}

export const webhookCounts: LoaderDefinition<string, WebhookCounts> = {
  name: "webhookCounts",
  load: async (db, ids) => {
    const rows: { id: string; behind: string; dead: string }[] = await db.query(
      `SELECT e.id, (SELECT coalesce(max(seq), 0) FROM journal_entry) - e.after_seq AS behind,
         (SELECT count(*) FROM webhook_delivery d WHERE d.webhook_endpoint_id = e.id AND d.state = 'DEAD' AND NOT d.test) AS dead
       FROM webhook_endpoint e WHERE e.id = ANY($1::uuid[])`,
      [[...ids]],
    );
    const counts = rows.map(({ id, behind, dead }) => ({
      id,
      behind: Math.max(0, Number(behind)),
      dead: Number(dead),
    }));
    return byKey(counts, ({ id }) => id);
  },
};
