import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** What one shift leaves to the next. */
@ObjectType({ description: "What one shift leaves to the next." })
@Entity()
export class DutyHandover {
  @Field(() => ID, { description: "Grows with time." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  fromEngineerId!: string;

  @Column({ type: "uuid", nullable: true })
  toEngineerId!: string | null;

  @Field(() => String, { description: "In the engineer's words." })
  @Column({ type: "text" })
  note!: string;

  @Column({ type: "uuid", array: true })
  serviceRecordIds!: string[];

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;
}
