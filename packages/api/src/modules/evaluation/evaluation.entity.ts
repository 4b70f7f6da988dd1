import { EvaluationStatus } from "@attest/shared/evaluation";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

registerEnumType(EvaluationStatus, { name: "EvaluationStatus" });

/** A customer's answer to the letter sent at closing; score and comment are served by field resolvers, which hold them back. */
@ObjectType({
  description:
    "versions is 0 before the first answer; the score is visible at once to those who read all, to others when locked.",
})
@Entity()
export class Evaluation {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  contactId!: string;

  @Field(() => EvaluationStatus)
  @Column({ type: "text" })
  status!: EvaluationStatus;

  @InstantColumn()
  sentAt!: number;

  @InstantColumn()
  expiresAt!: number;

  @Column({ type: "int", nullable: true })
  score!: number | null;

  @Column({ type: "text", nullable: true })
  comment!: string | null;

  @Field(() => Int)
  @Column({ type: "int" })
  versions!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  answeredAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  lockedAt!: number | null;

  @Column({ type: "int" })
  reminders!: number;

  @Column({ type: "text", nullable: true })
  suppressedBecause!: string | null;
}
