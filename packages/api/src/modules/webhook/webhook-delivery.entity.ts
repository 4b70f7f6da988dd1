import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** DEAD: given up after the last try; an administrator may replay it. */
export const WebhookDeliveryState = {
  PENDING: "PENDING",
  DELIVERED: "DELIVERED",
  DEAD: "DEAD",
} as const;
export type WebhookDeliveryState = (typeof WebhookDeliveryState)[keyof typeof WebhookDeliveryState];

registerEnumType(WebhookDeliveryState, {
  name: "WebhookDeliveryState",
  description: "PENDING until the receiver answers 2xx; DEAD once given up, until it is replayed.",
});

const NUMBER_OR_NULL = {
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
  to: (value: number | null): number | null => value,
};

/** One event on its way to one receiver. */
@ObjectType({
  description: "One event on its way to one endpoint. Delivered ones are kept for thirty days.",
})
@Entity()
export class WebhookDelivery {
  @Field(() => ID, { description: "Of this delivery; not the event's." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  webhookEndpointId!: string;

  /** Of the journal entry; null for a test whose entry is not written yet. */
  @Column({ type: "bigint", nullable: true, transformer: NUMBER_OR_NULL })
  seq!: number | null;

  @Field(() => Boolean, { description: "Sent by the test button, beside the order of events." })
  @Column({ type: "boolean" })
  test!: boolean;

  @Field(() => String, { description: "As service_record.open." })
  @Column({ type: "text" })
  action!: string;

  @Field(() => WebhookDeliveryState, { description: "Where it stands." })
  @Column({ type: "text" })
  state!: WebhookDeliveryState;

  @Field(() => Int, { description: "Tries so far." })
  @Column({ type: "int" })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: "When it was first tried." })
  @InstantColumn()
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was tried last." })
  @InstantColumn({ nullable: true })
  lastAttemptAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the receiver took it." })
  @InstantColumn({ nullable: true })
  deliveredAt!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The HTTP status of the last answer; null when there was none.",
  })
  @Column({ type: "int", nullable: true })
  lastStatus!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "STATUS, TIMEOUT, ADDRESS_REFUSED or UNREACHABLE; never what the receiver wrote.",
  })
  @Column({ type: "text", nullable: true })
  lastError!: string | null;
}
