import { MailOutcome, MailSource } from "@attest/shared/inbound-mail";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** RECEIVED until it was sorted; UNREADABLE ones are kept as they came. */
export const MailState = {
  RECEIVED: "RECEIVED",
  SORTED: "SORTED",
  UNREADABLE: "UNREADABLE",
} as const;
export type MailState = (typeof MailState)[keyof typeof MailState];

registerEnumType(MailSource, { name: "MailSource", description: "By which door it came in." });
registerEnumType(MailOutcome, { name: "MailOutcome", description: "What became of it." });
registerEnumType(MailState, {
  name: "MailState",
  description: "RECEIVED until it was sorted; UNREADABLE ones are kept as they came.",
});

/** A mail as it was read; as it came it lies beside, so that nothing is lost. */
@ObjectType({ description: "A mail that came in." })
@Entity()
export class InboundMail {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "text" })
  messageKey!: string;

  @Field(() => MailSource)
  @Column({ type: "text" })
  source!: MailSource;

  @Column({ type: "text", nullable: true })
  envelopeFrom!: string | null;

  @Column({ type: "text", array: true })
  envelopeTo!: string[];

  @Field(() => Int, { description: "In bytes." })
  @Column({ type: "int" })
  size!: number;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  arrivedAt!: number;

  @Field(() => MailState)
  @Column({ type: "text" })
  state!: MailState;

  @Field(() => MailOutcome, { nullable: true, description: "Null until it was sorted." })
  @Column({ type: "text", nullable: true })
  outcome!: MailOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it could not be read, or by what a machine's mail was known.",
  })
  @Column({ type: "text", nullable: true })
  reason!: string | null;

  @Column({ type: "int" })
  attempts!: number;

  @Column({ type: "text" })
  fromAddress!: string;

  @Field(() => String, { description: "As the sender calls themselves." })
  @Column({ type: "text" })
  fromName!: string;

  @Field(() => String)
  @Column({ type: "text" })
  subject!: string;

  @Field(() => String, { description: "Its plain text." })
  @Column({ type: "text" })
  bodyText!: string;

  @Field(() => String, {
    nullable: true,
    description: "Cleaned: no scripts, no forms, nothing fetched from elsewhere.",
  })
  @Column({ type: "text", nullable: true })
  bodyHtml!: string | null;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Column({ type: "uuid", nullable: true })
  touchId!: string | null;

  @InstantColumn({ nullable: true })
  sortedAt!: number | null;
}
