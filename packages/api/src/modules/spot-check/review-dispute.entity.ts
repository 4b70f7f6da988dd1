import type { Mark } from "@attest/shared/scorecard";
import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { DisputeInstance } from "./spot-check.enum.ts";

/** A word against a review, and what was decided. */
@ObjectType({ description: "A word against a review, and what was decided." })
@Entity()
export class ReviewDispute {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  reviewId!: string;

  @Field(() => DisputeInstance)
  @Column({ type: "text" })
  instance!: DisputeInstance;

  @Field(() => String)
  @Column({ type: "text" })
  reason!: string;

  @Column({ type: "uuid" })
  raisedById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  raisedAt!: number;

  @Column({ type: "uuid", nullable: true })
  decidedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @InstantColumn({ nullable: true })
  decidedAt!: number | null;

  @Field(() => Boolean, { nullable: true, description: "True: the dispute was right." })
  @Column({ type: "boolean", nullable: true })
  upheld!: boolean | null;

  @Field(() => String, { nullable: true, description: "Why." })
  @Column({ type: "text", nullable: true })
  decision!: string | null;

  /** What the review said until then, kept for good. */
  @Column({ type: "jsonb", nullable: true })
  marksBefore!: Mark[] | null;
}
