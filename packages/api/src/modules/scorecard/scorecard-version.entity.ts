import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { CriticalDisplay } from "./scorecard.enum.ts";

/** One version of a scorecard, immutable. */
@ObjectType({ description: "One version of a scorecard; it never changes." })
@Entity()
export class ScorecardVersion {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Column({ type: "uuid" })
  scorecardId!: string;

  @Field(() => Int, { description: "From 1; a lot's scorecardVersion is this number." })
  @Column({ type: "int" })
  version!: number;

  @Field(() => CriticalDisplay)
  @Column({ type: "text" })
  criticalDisplay!: CriticalDisplay;

  @Column({ type: "uuid", nullable: true })
  createdById!: string | null;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  createdAt!: number;
}
