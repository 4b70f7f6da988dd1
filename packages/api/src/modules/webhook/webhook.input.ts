import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A receiver of events." })
export class CreateWebhookInput {
  @Field(() => String, { description: "What it is for; 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "https on port 443 or 8443, by host name." })
  url!: string;

  @Field(() => [String], { description: "As an API key's; changes among them, or all:read." })
  scopes!: string[];

  @Field(() => [String], {
    nullable: true,
    description: "Actions as service_record.open, or service_record.*; left out: all.",
  })
  eventTypes?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of changes to begin after; left out: from now on.",
  })
  after?: string | null;
}

@InputType({ description: "Changes to an endpoint; what is left out stays." })
export class UpdateWebhookInput {
  @Field(() => ID, { description: "The endpoint." })
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "1 to 100 characters." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "https on port 443 or 8443, by host name." })
  url?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: "As an API key's; changes among them, or all:read.",
  })
  scopes?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Empty: all." })
  eventTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "true goes on where it stopped; false pauses it.",
  })
  active?: boolean | null;
}

@InputType({ description: "An endpoint." })
export class WebhookInput {
  @Field(() => ID, { description: "The endpoint." })
  id!: string;
}

@InputType({ description: "A delivery to be sent once more." })
export class ReplayWebhookDeliveryInput {
  @Field(() => ID, { description: "The delivery." })
  id!: string;
}
