import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { ReviewCause, ReviewStatus } from "./spot-check.enum.ts";

/** One inspector's look at one item. */
@ObjectType({
  description:
    "Engineer, custody and authors are null for the reviewer until submitted. Scores 0 to 1000, null N/A; defective below 800 or with a critical criterion (0 or 1000) at 0.",
})
@Entity()
export class Review {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  lotId!: string;

  @Field(() => Int, { description: "Which draw of its lot it belongs to." })
  @Column({ type: "int" })
  drawIndex!: number;

  @Field(() => String, { description: "The cycle's frameId." })
  @Column({ type: "text" })
  itemId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  reviewerId!: string;

  @Field(() => ReviewCause)
  @Column({ type: "text" })
  cause!: ReviewCause;

  @Field(() => ReviewStatus)
  @Column({ type: "text" })
  status!: ReviewStatus;

  @Field(() => Int)
  @Column({ type: "int", default: 1 })
  version!: number;

  @Field(() => Int, { nullable: true, description: "Hundredths, as the scorecard shows it." })
  @Column({ type: "int", nullable: true })
  score!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Hundredths: the weighted mean, whatever a critical criterion did.",
  })
  @Column({ type: "int", nullable: true })
  arithmeticScore!: number | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a critical criterion is at 0." })
  @Column({ type: "boolean", nullable: true })
  criticalFailed!: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @Column({ type: "boolean", nullable: true })
  defective!: boolean | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  assignedAt!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  submittedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  finalAt!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when it can be disputed or, once that is decided, appealed.",
  })
  @InstantColumn({ nullable: true })
  disputeUntil!: number | null;
}
