import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { Scorecard } from "../scorecard/scorecard.entity.ts";
import { scorecardById } from "../scorecard/scorecard.loader.ts";
import { Lot } from "./lot.entity.ts";
import { SpotCheckPlansArgs } from "./spot-check.args.ts";
import { lotOfPlan } from "./spot-check.loader.ts";
import { planList } from "./spot-check-lists.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

const SpotCheckPlanConnection = connectionType("SpotCheckPlan", () => SpotCheckPlan);

@Resolver(() => SpotCheckPlan)
export class SpotCheckPlanResolver {
  @Query(() => SpotCheckPlanConnection, { description: "The plans one may see, newest first." })
  async spotCheckPlans(
    @Args(() => SpotCheckPlansArgs) { industryTeamId, ...page }: SpotCheckPlansArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SpotCheckPlan>> {
    requireViewer(context.viewer);
    const ask = { industryTeamId: industryTeamId ?? null };
    return readPage({ context, info, page }, planList(context.viewer, ask));
  }

  @FieldResolver(() => IndustryTeam)
  async industryTeam(
    @Root() { industryTeamId }: SpotCheckPlan,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return loaders.one(industryTeamLoader, industryTeamId);
  }

  @FieldResolver(() => Lot)
  async lot(@Root() { id }: SpotCheckPlan, @Ctx() { loaders }: ApiContext): Promise<Lot | null> {
    return loaders.one(lotOfPlan, id);
  }

  @FieldResolver(() => Scorecard, { description: "Its version is pinned when the lot is frozen." })
  async scorecard(
    @Root() { scorecardId }: SpotCheckPlan,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Scorecard | null> {
    return loaders.one(scorecardById, scorecardId);
  }
}
