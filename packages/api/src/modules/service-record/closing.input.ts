import { Field, ID, InputType, Int } from "type-graphql";
import { Channel } from "../service-calendar/clock.enum.ts";
import { ConsentDecision } from "./consent-words.enum.ts";

@InputType({ description: "The request to the customer to agree to close." })
export class RequestClosureInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { nullable: true, description: "Words to the customer in the letter." })
  message?: string | null;
}

@InputType({
  description:
    "Either token (from the letter), or serviceRecordId, contactId and evidence for a recorded phone call.",
})
export class RecordConsentInput {
  @Field(() => String, { nullable: true })
  token?: string | null;

  @Field(() => ID, { nullable: true })
  serviceRecordId?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => ID, { nullable: true })
  identityCheckId?: string | null;

  @Field(() => String, { nullable: true })
  evidence?: string | null;

  @Field(() => ConsentDecision)
  decision!: ConsentDecision;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType({ description: "The customer's own request to close, confirmed as legitimate." })
export class CloseOnCustomerRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => ID)
  contactId!: string;

  @Field(() => ID)
  identityCheckId!: string;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;

  @Field(() => Boolean, { defaultValue: false })
  dissatisfied!: boolean;
}

@InputType({ description: "An attempt to reach the customer about closing." })
export class LogContactAttemptInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => String, { description: "1 to 2,000 characters." })
  text!: string;
}
