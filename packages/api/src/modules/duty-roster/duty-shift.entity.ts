import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

/** Who answers the phone outside working time, `[startsAt, endsAt)`, and who is called when they do not. */
@ObjectType({ description: "Who answers the 400 number outside working time, [startsAt, endsAt)." })
@Entity()
export class DutyShift {
  @Field(() => ID, { description: "Another one after the roster was planned anew." })
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  engineerId!: string;

  @Column({ type: "uuid", nullable: true })
  backupEngineerId!: string | null;

  @Field(() => DateTimeScalar, { description: "From here on, inclusive." })
  @InstantColumn()
  startsAt!: number;

  @Field(() => DateTimeScalar, { description: "Up to here, exclusive." })
  @InstantColumn()
  endsAt!: number;
}
