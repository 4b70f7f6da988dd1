import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { DutyShift } from "./duty-shift.entity.ts";

@ObjectType({ description: "Time outside working hours in which nobody is on duty, [from, to)." })
export class DutyGap {
  @Field(() => DateTimeScalar)
  from!: number;

  @Field(() => DateTimeScalar)
  to!: number;
}

@ObjectType("DutyRoster", { description: "A stretch of the duty roster as it is now." })
export class DutyRosterType {
  @Field(() => DateTimeScalar)
  from!: number;

  @Field(() => DateTimeScalar)
  to!: number;

  @Field(() => Int, { description: "Of the whole roster; what a change of it names." })
  version!: number;

  @Field(() => [DutyShift], { description: "Those that touch the stretch, in order." })
  shifts!: DutyShift[];

  @Field(() => [DutyGap], { description: "In order, to the minute." })
  gaps!: DutyGap[];
}

@ObjectType({ description: "The stretch of the roster that a command changed." })
export class DutyRosterPayload {
  startsAt!: number;
  endsAt!: number;
}

@ObjectType({ description: "A rotation as it is now." })
export class DutyTemplatePayload {
  dutyTemplateId!: string;
}

@ObjectType({ description: "What was deleted." })
export class DeleteDutyTemplatePayload {
  @Field(() => ID, { description: "The rotation that was." })
  deletedId!: string;
}
