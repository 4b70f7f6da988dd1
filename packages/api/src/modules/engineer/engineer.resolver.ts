import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { seesIndustryTeam } from "../industry-team/industry-team.policy.ts";
import { engineerList } from "./engineer-list.ts";
import { Engineer } from "./engineer.entity.ts";
import { engineerLoader } from "./engineer.loader.ts";
import { EngineerConnection } from "./engineer.payload.ts";
import { seesEngineer } from "./engineer.policy.ts";
import { EngineersArgs } from "./engineers.args.ts";

/** Engineers, the people they are and the teams they belong to. */
@Resolver(() => Engineer)
export class EngineerResolver {
  @Query(() => Engineer, { nullable: true, description: "An engineer by id." })
  async engineer(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { description: "The engineer's, not the staff member's." }) id: string,
  ): Promise<Engineer | null> {
    requireViewer(context.viewer);
    const profile = isId(id) ? await context.loaders.one(engineerLoader, id) : null;
    return profile !== null && seesEngineer(context.viewer, profile) ? profile.engineer : null;
  }

  @Query(() => EngineerConnection, {
    description: "The engineers, by name in the order of pinyin.",
  })
  async engineers(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => EngineersArgs) { industryTeamId, ...page }: EngineersArgs,
  ): Promise<Connection<Engineer>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, engineerList(context.viewer, industryTeamId ?? null));
  }

  @FieldResolver(() => Staff, { description: "The person." })
  async staff(@Root() engineer: Engineer, @Ctx() context: ApiContext): Promise<Staff | null> {
    return (await context.loaders.one(engineerLoader, engineer.id))?.staff ?? null;
  }

  @FieldResolver(() => IndustryTeam, {
    nullable: true,
    description: "The team they belong to now.",
  })
  async industryTeam(
    @Root() engineer: Engineer,
    @Ctx() context: ApiContext,
  ): Promise<IndustryTeam | null> {
    const team = (await context.loaders.one(engineerLoader, engineer.id))?.industryTeam ?? null;
    return team !== null && seesIndustryTeam(context.viewer, team.id) ? team : null;
  }
}
