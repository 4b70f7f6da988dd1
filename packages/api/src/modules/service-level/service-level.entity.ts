import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";

/** What a contract promises: how soon somebody answers, how soon it is solved. */
@ObjectType({
  description: "What a contract promises: how soon somebody answers, how soon it is solved.",
})
@Entity()
export class ServiceLevel {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  code!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => Int, {
    description: "1 to 60: the statement promises an hour, a contract may promise less.",
  })
  @Column({ type: "int" })
  responseTargetMinutes!: number;

  @Field(() => Int, { description: "Working minutes." })
  @Column({ type: "int" })
  resolutionTargetMinutes!: number;

  @Field(() => Int)
  @VersionColumn({ type: "int" })
  version!: number;

  @InstantColumn()
  createdAt!: number;
}
