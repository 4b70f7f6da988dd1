import { TouchDirection } from "@attest/shared/service-record";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

registerEnumType(TouchDirection, { name: "TouchDirection" });

/** One contact with the customer on a channel. */
@ObjectType({ description: "One contact with the customer on a channel, in or out." })
@Entity()
export class Touch {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Field(() => Channel)
  @Column({ type: "text" })
  channel!: Channel;

  @Field(() => TouchDirection)
  @Column({ type: "text" })
  direction!: TouchDirection;

  @Column({ type: "text", nullable: true })
  address!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  receivedAt!: number;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  loggedAt!: number;

  @Field(() => Boolean)
  @Column({ type: "boolean" })
  automatic!: boolean;

  /** False: an attempt that reached nobody. */
  @Column({ type: "boolean" })
  answered!: boolean;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  content!: string | null;

  @Column({ type: "text", nullable: true })
  evidence!: string | null;

  @Column({ type: "uuid", nullable: true })
  authorId!: string | null;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;
}
