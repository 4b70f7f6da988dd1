import { ArgsType, Field, ID } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

@ArgsType()
export class EngineersArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only those who belong to this team now." })
  industryTeamId?: string | null;
}
