import type { JsonValue } from "@attest/shared/primitives";
import { NoticeKind } from "@attest/shared/notice";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(NoticeKind, { name: "NoticeKind", description: "What a notice is about." });

/** Where the mail of a notice is: KEPT where there is no mail server. */
export const NoticeMailState = { QUEUED: "QUEUED", SENT: "SENT", KEPT: "KEPT" } as const;
export type NoticeMailState = (typeof NoticeMailState)[keyof typeof NoticeMailState];

/** Something one of our own people has to know; the same thing is told a person once. */
@ObjectType({ description: "Something one of our own people has to know. Only ever one's own." })
@Entity()
export class StaffNotice {
  @Field(() => ID, { description: "Grows with time." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  staffId!: string;

  @Field(() => NoticeKind, { description: "What it is about." })
  @Column({ type: "text" })
  kind!: NoticeKind;

  @Field(() => String, {
    description:
      "Names the thing itself: an alert, a call, a year; the same for everybody told of it.",
  })
  @Column({ type: "text" })
  source!: string;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  /** What the words are made of; numbers and times, no personal data. */
  @Column({ type: "jsonb" })
  facts!: Readonly<Record<string, JsonValue>>;

  @Field(() => DateTimeScalar, { description: "When it was told." })
  @InstantColumn()
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was seen to." })
  @InstantColumn({ nullable: true })
  acknowledgedAt!: number | null;

  @Column({ type: "uuid", nullable: true })
  handedOnTo!: string | null;

  @Column({ type: "text" })
  mailState!: NoticeMailState;

  @InstantColumn({ nullable: true })
  mailedAt!: number | null;
}
