import { Field, InputType, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { ClockSegment } from "./clock-segment.object.ts";
import { Channel, ClockBasis, ClockKind, ClockState, SegmentReason } from "./clock.enum.ts";

@InputType({ description: "A wait of the resolution clock." })
export class PauseInput {
  @Field(() => DateTimeScalar, { description: "Inclusive." })
  from!: number;

  @Field(() => DateTimeScalar, { description: "Exclusive." })
  to!: number;

  @Field(() => SegmentReason, { description: "A reason to wait." })
  reason!: SegmentReason;
}

@InputType({ description: "A clock that someone imagines." })
export class PreviewClockInput {
  @Field(() => Channel, { description: "Decides what a response clock runs on." })
  channel!: Channel;

  @Field(() => DateTimeScalar, { description: "When the cycle opens." })
  openedAt!: number;

  @Field(() => ClockKind, { defaultValue: ClockKind.RESPONSE, description: "What is measured." })
  kind!: ClockKind;

  @Field(() => Int, { defaultValue: 60, description: "1 to 1,000,000." })
  targetMinutes!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "Default: it still runs." })
  stoppedAt?: number | null;

  @Field(() => [PauseInput], { nullable: true, description: "For RESOLUTION only." })
  pauses?: PauseInput[] | null;
}

@ObjectType({ description: "What the clock would say." })
export class ClockPreview {
  @Field(() => ClockBasis)
  basis!: ClockBasis;

  @Field(() => DateTimeScalar)
  dueAt!: number;

  @Field(() => DateTimeScalar, { description: "The same target on wall time." })
  strictDueAt!: number;

  @Field(() => Boolean, { description: "The due time crosses a year that is not certified." })
  provisional!: boolean;

  @Field(() => ClockState)
  state!: ClockState;

  @Field(() => Int)
  countedSeconds!: number;

  @Field(() => [ClockSegment])
  receipt!: readonly ClockSegment[];
}
