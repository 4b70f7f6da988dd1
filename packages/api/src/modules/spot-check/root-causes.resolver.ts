import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { YearMonthScalar } from "../../platform/graphql/scalars.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { RootCauseCount } from "./root-cause-count.object.ts";
import { rootCauses } from "./root-causes.service.ts";

@ArgsType()
export class RootCausesArgs {
  @Field(() => YearMonthScalar, { description: "The first month." })
  from!: string;

  @Field(() => YearMonthScalar, { description: "The last month, included." })
  to!: string;

  @Field(() => ID, { nullable: true, description: "Left out: every team's." })
  industryTeamId?: string | null;
}

/** What goes wrong, over time. */
@Resolver(() => RootCauseCount)
export class RootCausesResolver {
  @Query(() => [RootCauseCount], {
    description:
      "Causes that reviews of revealed lots named, of those one may see; the oldest month first. At most 5,000.",
  })
  async rootCauses(
    @Args(() => RootCausesArgs) { from, to, industryTeamId }: RootCausesArgs,
    @Ctx() context: ApiContext,
  ): Promise<readonly RootCauseCount[]> {
    requireViewer(context.viewer);
    return rootCauses(context, { from, to, industryTeamId: industryTeamId ?? null });
  }

  @FieldResolver(() => IndustryTeam, { nullable: true, description: "Whose lot it was." })
  async industryTeam(
    @Root() { industryTeamId }: RootCauseCount,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return loaders.one(industryTeamLoader, industryTeamId);
  }
}
