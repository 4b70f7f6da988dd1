import { overdueAt } from "@attest/shared/corrective-action";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { Lot } from "../spot-check/lot.entity.ts";
import { lotById } from "../spot-check/spot-check.loader.ts";
import { correctiveActionList } from "./corrective-action-list.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import { CorrectiveActionsArgs } from "./corrective-action.input.ts";
import { correctiveActionScope } from "./corrective-action.scope.ts";

const CorrectiveActionConnection = connectionType("CorrectiveAction", () => CorrectiveAction);

@Resolver(() => CorrectiveAction)
export class CorrectiveActionResolver {
  @Query(() => CorrectiveAction, { nullable: true, description: "One that one may see." })
  async correctiveAction(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<CorrectiveAction | null> {
    requireViewer(context.viewer);
    return isId(id)
      ? readOne(context, {
          entity: CorrectiveAction,
          scope: correctiveActionScope(context.viewer),
          filters: [sql`t.id = ${id}::uuid`],
        })
      : null;
  }

  @Query(() => CorrectiveActionConnection, {
    description: "Those one may see: of one's team, one's own, about oneself; the first due first.",
  })
  async correctiveActions(
    @Args(() => CorrectiveActionsArgs) args: CorrectiveActionsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CorrectiveAction>> {
    const { viewer, now } = context;
    requireViewer(viewer);
    return readPage({ context, info, page: args }, correctiveActionList(viewer, args, now));
  }

  @FieldResolver(() => Boolean, { description: "Its work is late, or the check of its effect." })
  overdue(@Root() action: CorrectiveAction, @Ctx() { now }: ApiContext): boolean {
    return overdueAt(action, now) !== null;
  }

  @FieldResolver(() => Staff, { description: "Who sees to it." })
  async owner(
    @Root() { ownerId }: CorrectiveAction,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, ownerId);
  }

  @FieldResolver(() => Staff, { nullable: true, description: "Who is coached." })
  async subject(
    @Root() { subjectId }: CorrectiveAction,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return subjectId === null ? null : loaders.one(staffById, subjectId);
  }

  @FieldResolver(() => Staff, { nullable: true, description: "Who checked its effect last." })
  async checkedBy(
    @Root() { checkedById }: CorrectiveAction,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return checkedById === null ? null : loaders.one(staffById, checkedById);
  }

  @FieldResolver(() => IndustryTeam, { nullable: true })
  async industryTeam(
    @Root() { industryTeamId }: CorrectiveAction,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return industryTeamId === null ? null : loaders.one(industryTeamLoader, industryTeamId);
  }

  @FieldResolver(() => Lot, { nullable: true, description: "The revealed lot it follows from." })
  async lot(
    @Root() { lotId }: CorrectiveAction,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Lot | null> {
    return lotId === null ? null : loaders.one(lotById, lotId);
  }
}
