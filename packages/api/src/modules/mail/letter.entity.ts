import { LetterKind, LetterState } from "@attest/shared/letter";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(LetterKind, { name: "LetterKind" });
registerEnumType(LetterState, { name: "LetterState" });

/** A letter to a customer, written with the command that causes it and delivered by a job. Address and text are served by field resolvers. */
@ObjectType({
  description:
    "KEPT: no SMTP server is set. Tokens in bodyText are whole only in demo mode, else replaced by ***.",
})
@Entity()
export class Letter {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => LetterKind)
  @Column({ type: "text" })
  kind!: LetterKind;

  @Field(() => LetterState)
  @Column({ type: "text" })
  state!: LetterState;

  @Column({ type: "uuid", nullable: true })
  contactId!: string | null;

  @Column({ type: "text" })
  toAddress!: string;

  @Field(() => String)
  @Column({ type: "text" })
  subject!: string;

  /** `{{token}}` stands where the link's secret goes. */
  @Column({ type: "text" })
  bodyText!: string;

  /** Emptied once the letter is out, except in demo mode. */
  @Column({ type: "text", nullable: true })
  token!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceRecordId!: string | null;

  @Column({ type: "uuid", nullable: true })
  serviceCycleId!: string | null;

  @Column({ type: "text", nullable: true })
  messageId!: string | null;

  @Column({ type: "int" })
  attempts!: number;

  @Column({ type: "text", nullable: true })
  lastError!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;

  @InstantColumn({ nullable: true })
  sentAt!: number | null;
}
