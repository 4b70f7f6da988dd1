import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { industryTeamList } from "./industry-team-list.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { IndustryTeamConnection } from "./industry-team.payload.ts";
import { industryTeamScope } from "./industry-team.policy.ts";
import { teamManagerLoader } from "./team-manager.loader.ts";

/** Teams and who manages them. */
@Resolver(() => IndustryTeam)
export class IndustryTeamResolver {
  @Query(() => IndustryTeam, { nullable: true, description: "A team by its id or its code." })
  async industryTeam(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { nullable: true, description: "Either this." }) id?: string | null,
    @Arg("code", () => String, { nullable: true, description: "Or this." }) code?: string | null,
  ): Promise<IndustryTeam | null> {
    requireViewer(context.viewer);
    if ((id == null) === (code == null)) {
      throw badInput("id", "Name the team by its id or its code.", "one of id and code");
    }
    if (id != null && !isId(id)) {
      return null;
    }
    const named = id == null ? sql`t.code = ${code}` : sql`t.id = ${id}`;
    return readOne(context, {
      entity: IndustryTeam,
      scope: industryTeamScope(context.viewer),
      filters: [named],
    });
  }

  @Query(() => IndustryTeamConnection, {
    description: "The teams, by name in the order of pinyin.",
  })
  async industryTeams(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<IndustryTeam>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, industryTeamList(context.viewer));
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: "Who manages it now; in a gap the operations director acts.",
  })
  async manager(@Root() team: IndustryTeam, @Ctx() context: ApiContext): Promise<Staff | null> {
    return context.loaders.one(teamManagerLoader, team.id);
  }
}
