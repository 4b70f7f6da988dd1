import { InboxKind, InboxState, WaitingFor } from "@attest/shared/inbound-mail";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

registerEnumType(InboxKind, {
  name: "InboxKind",
  description: "MESSAGE: a touch nobody has accepted yet; CALLBACK: a customer to be called back.",
});
registerEnumType(InboxState, {
  name: "InboxState",
  description: "What became of it; only WAITING can still be decided.",
});
registerEnumType(WaitingFor, {
  name: "WaitingFor",
  description: "What a person has to do about it.",
});

/** A touch that nobody has accepted yet, from whatever channel. */
@ObjectType({
  description: "What came in and belongs to no record yet, or a customer to be called back.",
})
@Entity()
export class InboxEntry {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => Int)
  @Column({ type: "int" })
  version!: number;

  @Field(() => InboxKind)
  @Column({ type: "text" })
  kind!: InboxKind;

  @Field(() => InboxState)
  @Column({ type: "text" })
  state!: InboxState;

  @Field(() => WaitingFor)
  @Column({ type: "text" })
  waitingFor!: WaitingFor;

  @Field(() => String, {
    nullable: true,
    description: "Why it waits, in words: what could not be read or proven.",
  })
  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Field(() => Channel)
  @Column({ type: "text" })
  channel!: Channel;

  @Column({ type: "text", nullable: true })
  address!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  receivedAt!: number;

  @Field(() => String)
  @Column({ type: "text" })
  subject!: string;

  @Field(() => String)
  @Column({ type: "text" })
  content!: string;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  @Column({ type: "uuid", nullable: true })
  namedRecordId!: string | null;

  @Column({ type: "uuid", nullable: true })
  inboundMailId!: string | null;

  @Column({ type: "uuid", nullable: true })
  letterId!: string | null;

  @Column({ type: "uuid", nullable: true })
  splitFromId!: string | null;

  @Column({ type: "uuid", nullable: true })
  mergedIntoId!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Column({ type: "uuid", nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: number | null;

  @Field(() => String, { nullable: true, description: "Why it was dismissed." })
  @Column({ type: "text", nullable: true })
  decisionReason!: string | null;

  @InstantColumn()
  createdAt!: number;
}
