import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { DateTimeFilter } from "../../platform/pages/filters.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";

/** Which evaluations. */
@ArgsType()
export class EvaluationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of cycles attributed to this engineer." })
  engineerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only of cycles attributed to this team." })
  industryTeamId?: string | null;

  @Field(() => DateTimeFilter, { nullable: true, description: "Only those first answered then." })
  answeredAt?: DateTimeFilter | null;
}

@InputType({ description: "A customer's answer, by the link in their letter." })
export class SubmitEvaluationInput {
  @Field(() => String, { description: "Of the link." })
  token!: string;

  @Field(() => Int, { description: "1 to 5." })
  score!: number;

  @Field(() => String, { nullable: true, description: "Up to 20,000 characters." })
  comment?: string | null;
}
