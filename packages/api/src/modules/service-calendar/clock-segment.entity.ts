import { DayType } from "@attest/shared/service-calendar";
import { SegmentReason } from "@attest/shared/service-clock";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

registerEnumType(DayType, { name: "DayType", description: "What a day is for the service calendar." });
registerEnumType(SegmentReason, { name: "SegmentReason", description: "Why a segment of a receipt counted, or did not." });

/** One line of a receipt; reckoned, never stored. */
@ObjectType({ description: "Half-open [from, to); the segments of a receipt partition its interval." })
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
