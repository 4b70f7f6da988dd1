import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { CriterionFeed, CriticalDisplay } from "./scorecard.enum.ts";

@InputType({ description: "One criterion of a new version." })
export class CriterionInput {
  @Field(() => String, { description: "1 to 200 characters; no two alike in a version." })
  name!: string;

  @Field(() => String, { description: "1 to 200 characters." })
  group!: string;

  @Field(() => Int, { description: "0 to 1000; at least one above 0." })
  weight!: number;

  @Field(() => Boolean, { defaultValue: false, description: "Scored 0 or 1000 only." })
  critical!: boolean;

  @Field(() => CriterionFeed, { nullable: true })
  feeds?: CriterionFeed | null;

  @Field(() => [String], { defaultValue: [], description: "At most 20, 1 to 200 characters each." })
  rootCauses!: string[];
}

@InputType({ description: "A new scorecard with its first version." })
export class CreateScorecardInput {
  @Field(() => String, { description: "1 to 200 characters; no two scorecards alike." })
  name!: string;

  @Field(() => CriticalDisplay, { defaultValue: CriticalDisplay.KEEP })
  criticalDisplay!: CriticalDisplay;

  @Field(() => [CriterionInput], { description: "1 to 50." })
  criteria!: CriterionInput[];
}

@InputType({ description: "The next version of a scorecard; lots frozen before keep theirs." })
export class ReviseScorecardInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The newest version, as last read." })
  version!: number;

  @Field(() => CriticalDisplay, { defaultValue: CriticalDisplay.KEEP })
  criticalDisplay!: CriticalDisplay;

  @Field(() => [CriterionInput], { description: "1 to 50." })
  criteria!: CriterionInput[];
}

/** Two versions of one scorecard. */
@ArgsType()
export class VersionPairArgs {
  @Field(() => ID, { description: "The scorecard's." })
  id!: string;

  @Field(() => Int, { description: "A version's number." })
  from!: number;

  @Field(() => Int, { description: "A version's number." })
  to!: number;
}
