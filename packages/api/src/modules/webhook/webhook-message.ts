import type { Instant } from "@attest/shared/primitives";
import { encodeCursor } from "../../platform/pages/cursor.ts";
import type { ServedEntry } from "../journal-view/served-entry.service.ts";
import { postWebhook, type PostOutcome } from "./post-webhook.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.entity.ts";
import { liveSecrets, webhookSignature } from "./webhook-secret.ts";

/** The id of an event, the same in every list, subscription and webhook: its cursor in `changes`. */
export function eventId(seq: number): string {
  return encodeCursor([seq]);
}

/** When a message goes out. */
export interface SendingTime {
  /** Real time in epoch seconds, by which receivers judge the signature. */
  readonly real: number;
  /** The company's time, by which secrets live. */
  readonly company: Instant;
}

export interface Sending {
  readonly endpoint: WebhookEndpoint;
  readonly entry: ServedEntry;
  readonly time: SendingTime;
  readonly allowedHosts: readonly string[];
}

/** Sends one event to one receiver, signed with every live secret. */
export function sendEvent({ endpoint, entry, time, allowedHosts }: Sending): Promise<PostOutcome> {
  const id = eventId(entry.seq);
  const body = JSON.stringify({ type: entry.action, timestamp: entry.at, data: entry, cursor: id });
  const message = { id, timestamp: time.real, body };
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "user-agent": "Attest-Webhooks/1",
    "webhook-id": id,
    "webhook-timestamp": String(time.real),
    "webhook-signature": webhookSignature(message, liveSecrets(endpoint, time.company)),
  };
  return postWebhook({ url: endpoint.url, headers, body, allowedHosts });
}
