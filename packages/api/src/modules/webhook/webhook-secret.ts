import { createHmac } from "node:crypto";
import type { Instant } from "@attest/shared/primitives";
import { newBytes } from "../../platform/random.ts";

const PREFIX = "whsec_";

/** 256 random bits in the form of Standard Webhooks: `whsec_` and base64. */
export function newWebhookSecret(): string {
  return PREFIX + newBytes(32).toString("base64");
}

/** What is signed. */
export interface SignedMessage {
  readonly id: string;
  /** Real time in epoch seconds: receivers refuse what is old. */
  readonly timestamp: number;
  readonly body: string;
}

/** The header webhook-signature: one signature a live secret, separated by a space. */
export function webhookSignature(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): string {
  const content = `${id}.${String(timestamp)}.${body}`;
  return secrets
    .map((secret) =>
      createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64")).update(content),
    )
    .map((hmac) => `v1,${hmac.digest("base64")}`)
    .join(" ");
}

/** The secrets of an endpoint that are live at an instant, the newest first. */
export function liveSecrets(
  endpoint: {
    readonly secret: string;
    readonly previousSecret: string | null;
    readonly previousSecretExpiresAt: Instant | null;
  },
  now: Instant,
): string[] {
  const { secret, previousSecret, previousSecretExpiresAt } = endpoint;
  const isLive =
    previousSecret !== null && previousSecretExpiresAt !== null && now < previousSecretExpiresAt;
  return isLive ? [secret, previousSecret] : [secret];
}
