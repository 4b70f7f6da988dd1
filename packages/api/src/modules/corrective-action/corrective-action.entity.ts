import { CorrectiveActionKind, CorrectiveActionStatus } from "@attest/shared/corrective-action";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(CorrectiveActionKind, {
  name: "CorrectiveActionKind",
  description: "How a team works is put right, or a person is coached.",
  valuesConfig: {
    CORRECTIVE: { description: "How a team works is put right." },
    COACHING: { description: "A person is coached." },
  },
});
registerEnumType(CorrectiveActionStatus, {
  name: "CorrectiveActionStatus",
  description: "DONE waits for the check of its effect; what did not work is OPEN again.",
  valuesConfig: {
    OPEN: { description: "Its owner has to see to it." },
    DONE: { description: "Its owner saw to it; whether it works shows later." },
    EFFECTIVE: { description: "Checked: it works." },
    CANCELLED: { description: "Called off with a reason." },
  },
});

/** What follows from a rejected lot or a finding (R40). */
@ObjectType({ description: "What follows from a rejected lot or a finding, until it has worked." })
@Entity()
export class CorrectiveAction {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => CorrectiveActionKind)
  @Column({ type: "text" })
  kind!: CorrectiveActionKind;

  @Field(() => CorrectiveActionStatus)
  @Column({ type: "text" })
  status!: CorrectiveActionStatus;

  @Field(() => Int)
  @Column({ type: "int", default: 1 })
  version!: number;

  @Field(() => String, { description: "What is to be put right." })
  @Column({ type: "text" })
  title!: string;

  @Field(() => String, { nullable: true, description: "Why it went wrong." })
  @Column({ type: "text", nullable: true })
  rootCause!: string | null;

  @Column({ type: "uuid", nullable: true })
  industryTeamId!: string | null;

  @Column({ type: "uuid", nullable: true })
  lotId!: string | null;

  @Column({ type: "uuid", nullable: true })
  reviewId!: string | null;

  @Column({ type: "uuid" })
  ownerId!: string;

  @Column({ type: "uuid", nullable: true })
  subjectId!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  dueAt!: number;

  @Column({ type: "int" })
  effectCheckDays!: number;

  @Field(() => DateTimeScalar, { description: "When it is to be seen whether it worked." })
  @InstantColumn()
  effectCheckAt!: number;

  @Field(() => String, { nullable: true, description: "What was done, in the owner's words." })
  @Column({ type: "text", nullable: true })
  evidence!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its owner said it was done." })
  @InstantColumn({ nullable: true })
  doneAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Of the last check, or why it was called off.",
  })
  @Column({ type: "text", nullable: true })
  checkNote!: string | null;

  @Column({ type: "uuid", nullable: true })
  checkedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its effect was checked last." })
  @InstantColumn({ nullable: true })
  checkedAt!: number | null;

  @Field(() => Int, { description: "How often it was opened again because it had not worked." })
  @Column({ type: "int", default: 0 })
  reopenings!: number;

  @Column({ type: "uuid" })
  createdById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;
}
