import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** One version of the proposed solution. */
@ObjectType({ description: "A version of the solution; every one stays." })
@Entity()
export class Solution {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  serviceRecordId!: string;

  @Column({ type: "uuid" })
  serviceCycleId!: string;

  @Field(() => Int)
  @Column({ type: "int" })
  version!: number;

  @Field(() => String)
  @Column({ type: "text" })
  text!: string;

  @Column({ type: "uuid" })
  proposedById!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  proposedAt!: number;

  @Field(() => String, { nullable: true })
  @Column({ type: "text", nullable: true })
  customerFeedback!: string | null;
}
