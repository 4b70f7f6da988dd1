import type { ClockSegment } from "@attest/shared/service-clock";
import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { DayType, SegmentReason } from "./clock.enum.ts";

@ObjectType("ClockSegment", {
  description: "Half-open [from, to); the segments of a receipt partition startedAt to stoppedAt, or to now.",
})
export class ClockSegmentType implements ClockSegment {
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

  @Field(() => String, { nullable: true, description: "The holiday the day belongs to, in Chinese." })
  note!: string | null;
}
