import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { CriterionFeed } from "./scorecard.enum.ts";

/** One thing a review looks at. */
@ObjectType("Criterion", { description: "One thing a review looks at." })
@Entity("criterion")
export class CriterionEntity {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  scorecardVersionId!: string;

  @Column({ type: "smallint" })
  position!: number;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => String, { name: "group" })
  @Column({ type: "text" })
  groupName!: string;

  @Field(() => Int, { description: "0 to 1000; what it counts beside the others that apply." })
  @Column({ type: "int" })
  weight!: number;

  @Field(() => Boolean, { description: "Scored 0 or 1000 only; a 0 makes the item defective." })
  @Column({ type: "boolean" })
  critical!: boolean;

  @Field(() => CriterionFeed, {
    nullable: true,
    description: "The item of the monthly assessment it goes into.",
  })
  @Column({ type: "text", nullable: true })
  feeds!: CriterionFeed | null;

  @Field(() => [String], { description: "What may have led to a low score." })
  @Column({ type: "text", array: true })
  rootCauses!: string[];
}
