import { Field, ID, InputType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { MarkInput } from "./review.input.ts";

@InputType({ description: "Chosen cycles that several inspectors score, until a deadline." })
export class CreateCalibrationSessionInput {
  @Field(() => String, { description: "1 to 200 characters." })
  title!: string;

  @Field(() => [ID], { description: "1 to 50 closed cycles, by id." })
  serviceCycleIds!: string[];

  @Field(() => [ID], { description: "2 to 50 inspectors, by staff id." })
  inspectorIds!: string[];

  @Field(() => DateTimeScalar, { description: "In the future." })
  deadline!: number;

  @Field(() => ID, {
    nullable: true,
    description: "Default: the first scorecard's newest version.",
  })
  scorecardId?: string | null;
}

@InputType({ description: "What an invited inspector scores a cycle, all criteria at once." })
export class RateCalibrationInput {
  @Field(() => ID, { description: "The session's." })
  id!: string;

  @Field(() => ID, { description: "One of its cycles." })
  serviceCycleId!: string;

  @Field(() => [MarkInput], { description: "A mark for each criterion, as in a review." })
  marks!: MarkInput[];
}
