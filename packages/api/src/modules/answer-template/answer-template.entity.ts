import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** An answer that is given again and again. */
@ObjectType({
  description: "An answer that is given again and again, with places for what differs.",
})
@Entity()
export class AnswerTemplate {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => Int, { description: "What a change of it names." })
  @VersionColumn({ type: "int", default: 1 })
  version!: number;

  @Field(() => String, { description: "Nobody else's." })
  @Column({ type: "text" })
  title!: string;

  @Field(() => String, {
    description: "The places {customer}, {number} and {engineer} are filled in where it is used.",
  })
  @Column({ type: "text" })
  text!: string;
}
