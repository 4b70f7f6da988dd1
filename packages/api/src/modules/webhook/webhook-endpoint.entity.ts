import type { ApiKeyScope } from "@attest/shared/access";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** FAILING: twenty tries in a row failed. GONE: the receiver said so. PAUSED: by an administrator. */
export const WebhookStop = { FAILING: "FAILING", GONE: "GONE", PAUSED: "PAUSED" } as const;
export type WebhookStop = (typeof WebhookStop)[keyof typeof WebhookStop];

registerEnumType(WebhookStop, {
  name: "WebhookStop",
  description:
    "Why an endpoint gets nothing: FAILING after 20 failed tries in a row, GONE by its own answer 410, PAUSED by hand.",
});

const WHOLE_NUMBER = { from: Number, to: (value: number): number => value };

/** A receiver of the journal outside, with how far it has got. */
@ObjectType({
  description:
    "A receiver outside that is sent the journal's entries in order, signed as Standard Webhooks are.",
})
@Entity()
export class WebhookEndpoint {
  @Field(() => ID, { description: "Appears in the journal as webhook:<id>." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String, { description: "What it is for." })
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, {
    description: "Where events are posted to; https, unless the installation allows the host.",
  })
  @Column({ type: "text" })
  url!: string;

  @Field(() => [String], { description: "As an API key's: what of the journal it may be sent." })
  @Column({ type: "text", array: true })
  scopes!: ApiKeyScope[];

  @Field(() => [String], {
    description: "Actions as service_record.open, or service_record.*; empty: all.",
  })
  @Column({ type: "text", array: true })
  eventTypes!: string[];

  /** whsec_ and base64: needed in the clear to sign with. */
  @Column({ type: "text" })
  secret!: string;

  @Column({ type: "text", nullable: true })
  previousSecret!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until then the secret before the last rotation signs too.",
  })
  @InstantColumn({ nullable: true })
  previousSecretExpiresAt!: number | null;

  @Column({ type: "bigint", transformer: WHOLE_NUMBER })
  afterSeq!: number;

  @Column({ type: "int" })
  consecutiveFailures!: number;

  @InstantColumn({ nullable: true })
  nextAttemptAt!: number | null;

  @InstantColumn({ nullable: true })
  lastSuccessAt!: number | null;

  @InstantColumn({ nullable: true })
  lastFailureAt!: number | null;

  @Column({ type: "text", nullable: true })
  lastError!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Since then it gets nothing; what happens meanwhile waits.",
  })
  @InstantColumn({ nullable: true })
  disabledAt!: number | null;

  @Field(() => WebhookStop, {
    nullable: true,
    description: "Why it gets nothing; null while it does.",
  })
  @Column({ type: "text", nullable: true })
  disabledBecause!: WebhookStop | null;

  @Column({ type: "uuid", nullable: true })
  lease!: string | null;

  @InstantColumn({ nullable: true })
  leasedUntil!: number | null;

  @Field(() => Int, { description: "What an update names." })
  @VersionColumn({ type: "int" })
  version!: number;

  @Column({ type: "uuid", nullable: true })
  createdBy!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @InstantColumn()
  createdAt!: number;
}
