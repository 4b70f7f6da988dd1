import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { WebhookDeliveryState } from "./webhook-delivery.entity.ts";

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => ID, { description: "The endpoint." })
  webhookId!: string;

  @Field(() => WebhookDeliveryState, { nullable: true, description: "Only those; left out: all." })
  state?: WebhookDeliveryState | null;
}
