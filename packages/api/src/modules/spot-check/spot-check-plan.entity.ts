import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InstantColumn } from "../../platform/database/instant-column.ts";
import { DateScalar, DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { CheckKind, InspectionLevel, SamplingMethod, StratifyBy } from "./spot-check.enum.ts";

/** What is going to be looked at, with the promise of how it is drawn (R35). It cannot be deleted. */
@ObjectType({ description: "What is going to be looked at; it cannot be deleted." })
@Entity()
export class SpotCheckPlan {
  @Field(() => ID)
  @PrimaryColumn({ type: "uuid" })
  id!: string;

  @Field(() => CheckKind)
  @Column({ type: "text" })
  kind!: CheckKind;

  @Column({ type: "uuid" })
  industryTeamId!: string;

  @Field(() => DateScalar, { name: "from", description: "The first day on which cycles closed." })
  @Column({ type: "date" })
  fromDate!: string;

  @Field(() => DateScalar, { name: "to", description: "The last day, itself included." })
  @Column({ type: "date" })
  toDate!: string;

  @Field(() => SamplingMethod)
  @Column({ type: "text" })
  method!: SamplingMethod;

  @Field(() => InspectionLevel, { nullable: true, description: "Of ISO_2859 only." })
  @Column({ type: "text", nullable: true })
  level!: InspectionLevel | null;

  @Field(() => String, { nullable: true, description: "In per cent, as 4.0." })
  @Column({ type: "text", nullable: true })
  aql!: string | null;

  @Field(() => Int, { nullable: true, description: "Of FIXED only." })
  @Column({ type: "int", nullable: true })
  fixedSize!: number | null;

  @Field(() => StratifyBy)
  @Column({ type: "text" })
  stratifyBy!: StratifyBy;

  @Column({ type: "uuid" })
  scorecardId!: string;

  @Field(() => String, {
    description:
      "Hex SHA-256 of the seed's UTF-8 bytes; the seed itself is made by the server with at least 128 random bits and shown to nobody before the reveal.",
  })
  @Column({ type: "text" })
  commitment!: string;

  @Field(() => DateTimeScalar)
  @InstantColumn()
  committedAt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Set where the server chooses when to freeze and draw: not before this.",
  })
  @InstantColumn({ nullable: true })
  drawFrom!: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "And before this; nobody else can freeze the lot until then.",
  })
  @InstantColumn({ nullable: true })
  drawTo!: number | null;

  @Column({ type: "uuid", nullable: true })
  createdById!: string | null;
}
