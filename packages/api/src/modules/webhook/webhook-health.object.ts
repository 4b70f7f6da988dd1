import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { WebhookCondition } from "./webhook.enum.ts";

@ObjectType({ description: "How an endpoint fares." })
export class WebhookHealth {
  @Field(() => WebhookCondition, { description: "In one word." })
  condition!: WebhookCondition;

  @Field(() => Int, {
    description: "Failed tries since the last success; 20 disable the endpoint.",
  })
  consecutiveFailures!: number;

  @Field(() => Int, { description: "Journal entries it has not passed yet, wanted or not." })
  behind!: number;

  @Field(() => Int, { description: "Deliveries given up and not replayed." })
  dead!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the event at hand is tried again.",
  })
  nextAttemptAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When an event was taken last." })
  lastSuccessAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When a try failed last." })
  lastFailureAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Of the last failure: STATUS, TIMEOUT, ADDRESS_REFUSED or UNREACHABLE.",
  })
  lastError!: string | null;
}
