import { registerEnumType } from "type-graphql";

/** How an endpoint fares. */
export const WebhookCondition = {
  HEALTHY: "HEALTHY",
  FAILING: "FAILING",
  DISABLED: "DISABLED",
} as const;
export type WebhookCondition = (typeof WebhookCondition)[keyof typeof WebhookCondition];

registerEnumType(WebhookCondition, {
  name: "WebhookCondition",
  description: "FAILING while the last try failed, DISABLED while nothing is sent.",
});
