/** Goes on with one endpoint: payload `{webhookEndpointId}`. */
export const FOLLOW_WEBHOOK = "follow-webhook";
/** Sends one delivery beside the order of events: payload `{webhookDeliveryId}`. */
export const SEND_WEBHOOK_DELIVERY = "send-webhook-delivery";
/** Looks which endpoints have something to be sent. */
export const WAKE_WEBHOOKS = "wake-webhooks";
/** Forgets what was delivered long ago. */
export const PRUNE_WEBHOOK_DELIVERIES = "prune-webhook-deliveries";
