import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** What reviews go by. What changes is its versions; a lot is pinned to one of them (R37). */
@ObjectType({ description: "What reviews go by. An edit is a new version; none ever changes." })
@Entity()
export class Scorecard {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String)
  @Column({ type: "text" })
  name!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;
}
