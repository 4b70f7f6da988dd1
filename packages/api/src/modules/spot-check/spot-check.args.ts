import { ArgsType, Field, ID, Int } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { LotStatus, ReviewStatus } from "./spot-check.enum.ts";

@ArgsType()
export class SpotCheckPlansArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this team." })
  industryTeamId?: string | null;
}

@ArgsType()
export class LotsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this team." })
  industryTeamId?: string | null;

  @Field(() => LotStatus, { nullable: true, description: "Only those that stand so." })
  status?: LotStatus | null;
}

@ArgsType()
export class ReviewsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this lot." })
  lotId?: string | null;

  @Field(() => ReviewStatus, { nullable: true, description: "Only those that stand so." })
  status?: ReviewStatus | null;
}

/** How much of a list within an object. */
@ArgsType()
export class PartArgs {
  @Field(() => Int, { description: "1 to 100." })
  first!: number;

  @Field(() => String, { nullable: true, description: "A cursor of the same list." })
  after?: string | null;
}
