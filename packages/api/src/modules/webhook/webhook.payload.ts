import { Field, ID, ObjectType } from "type-graphql";

@ObjectType({ description: "An endpoint as it is now." })
export class WebhookPayload {
  webhookEndpointId!: string;
}

@ObjectType({ description: "An endpoint with the secret just made for it." })
export class WebhookSecretPayload {
  webhookEndpointId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "whsec_ and base64, to check signatures with; shown this once, so null when a retry is answered.",
  })
  secret!: string | null;
}

@ObjectType({ description: "What was deleted." })
export class DeleteWebhookPayload {
  @Field(() => ID, { description: "The endpoint that was." })
  deletedId!: string;
}

@ObjectType({ description: "A delivery as it is now." })
export class WebhookDeliveryPayload {
  webhookDeliveryId!: string;
}
