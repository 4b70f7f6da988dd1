import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

/** What a review says of one criterion. */
@ObjectType("Mark", { description: "What a review says of one criterion." })
@Entity()
export class ReviewMark {
  @PrimaryColumn({ type: "uuid" })
  reviewId!: string;

  @PrimaryColumn({ type: "uuid" })
  criterionId!: string;

  @Field(() => Int, { nullable: true, description: "Hundredths, 0 to 1000; null is N/A." })
  @Column({ type: "int", nullable: true })
  score!: number | null;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: "One of the criterion's." })
  @Column({ type: "text", nullable: true })
  rootCause!: string | null;
}
