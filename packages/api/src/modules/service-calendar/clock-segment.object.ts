import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { DayType, SegmentReason } from "./clock.enum.ts";

/** One line of a receipt; reckoned, never stored. */
@ObjectType({
  description: "Half-open [from, to); the segments of a receipt partition its interval.",
})
export class ClockSegment {
  @Field(() => DateTimeScalar)
  from!: number;

  @Field(() => DateTimeScalar)
  to!: number;

  @Field(() => DayType)
  dayType!: DayType;

  @Field(() => SegmentReason)
  reason!: SegmentReason;

  @Field(() => Int)
  countedSeconds!: number;

  @Field(() => String, { nullable: true, description: "The holiday's name." })
  note!: string | null;
}
