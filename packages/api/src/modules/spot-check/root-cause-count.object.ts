import { Field, Int, ObjectType } from "type-graphql";
import { YearMonthScalar } from "../../platform/graphql/scalars.ts";

/** How often reviews of a team's revealed lots named a cause in a month. The team is a field resolver. */
@ObjectType({ description: "How often reviews named a root cause." })
export class RootCauseCount {
  readonly industryTeamId!: string;

  @Field(() => YearMonthScalar, { description: "Of the lot's reveal, in Asia/Shanghai." })
  month!: string;

  @Field(() => String, { description: "As the scorecard has it." })
  rootCause!: string;

  @Field(() => Int, { description: "Of the marks one may see." })
  count!: number;
}
