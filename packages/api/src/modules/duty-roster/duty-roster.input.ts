import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A shift as it is to be." })
export class DutyShiftInput {
  @Field(() => ID, { description: "Who answers first; on the payroll." })
  engineerId!: string;

  @Field(() => ID, { nullable: true, description: "Who is called after ten minutes." })
  backupEngineerId?: string | null;

  @Field(() => DateTimeScalar, { description: "On the minute." })
  startsAt!: number;

  @Field(() => DateTimeScalar, { description: "On the minute." })
  endsAt!: number;
}

@InputType({ description: "A stretch of the roster planned anew; what lies in the past stays." })
export class SaveDutyRosterInput {
  @Field(() => DateTimeScalar, { description: "On the minute." })
  from!: number;

  @Field(() => DateTimeScalar, { description: "On the minute; up to 400 days later." })
  to!: number;

  @Field(() => Int, { description: "The roster's version last read." })
  version!: number;

  @Field(() => [DutyShiftInput], {
    description:
      "All of the stretch's shifts; none overlaps another. A gap is refused: ROSTER_GAP.",
  })
  shifts!: DutyShiftInput[];
}

@InputType({ description: "Two shifts whose engineers change places." })
export class SwapDutyShiftsInput {
  @Field(() => ID, { description: "One of the shifts." })
  firstId!: string;

  @Field(() => ID, { description: "The other." })
  secondId!: string;

  @Field(() => Int, { description: "The roster's version last read." })
  version!: number;
}

@InputType({ description: "A rotation." })
export class SaveDutyTemplateInput {
  @Field(() => ID, { nullable: true, description: "Left out: a new one." })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: "The version last read." })
  version?: number | null;

  @Field(() => String, { description: "Nobody else's; up to 100 characters." })
  name!: string;

  @Field(() => [ID], { description: "In their turn; the next in turn is the backup." })
  engineerIds!: string[];

  @Field(() => Int, { defaultValue: 7, description: "1 to 28; turns of 7 change on Mondays." })
  daysEach!: number;

  @Field(() => Int, { defaultValue: 540, description: "Minutes after midnight." })
  changeAtMinute!: number;
}

@InputType({ description: "A rotation by its id." })
export class DutyTemplateInput {
  @Field(() => ID, { description: "The rotation." })
  id!: string;
}

@InputType({ description: "A stretch filled by a rotation." })
export class ApplyDutyTemplateInput extends DutyTemplateInput {
  @Field(() => DateTimeScalar, { description: "On the minute." })
  from!: number;

  @Field(() => DateTimeScalar, { description: "On the minute; up to 400 days later." })
  to!: number;

  @Field(() => Int, { description: "The roster's version last read." })
  version!: number;
}
