import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";

/** A rotation that repeats: who takes turns, and for how long. */
@ObjectType({ description: "A rotation that repeats: who takes turns, and for how long." })
@Entity()
export class DutyTemplate {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => String, { description: "Nobody else's." })
  @Column({ type: "text" })
  name!: string;

  @Column({ type: "uuid", array: true })
  engineerIds!: string[];

  @Field(() => Int, { description: "How many days a turn lasts." })
  @Column({ type: "smallint" })
  daysEach!: number;

  @Field(() => Int, { description: "When duty changes hands, in minutes after midnight." })
  @Column({ type: "smallint" })
  changeAtMinute!: number;

  @Field(() => Int, { description: "What an update names." })
  @VersionColumn({ type: "int" })
  version!: number;
}
