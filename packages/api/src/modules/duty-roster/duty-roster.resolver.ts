import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { DutyRosterType } from "./duty-roster.object.ts";
import { DutyShift } from "./duty-shift.entity.ts";
import { nextShiftOf } from "./duty-shift.service.ts";
import { DutyTemplate } from "./duty-template.entity.ts";
import { dutyTemplateList } from "./duty-template-list.ts";
import { readDutyRoster } from "./read-duty-roster.service.ts";

const DutyTemplateConnection = connectionType("DutyTemplate", () => DutyTemplate);

/** Who answers the phone outside working time. */
@Resolver(() => DutyShift)
export class DutyRosterResolver {
  @Query(() => DutyRosterType, { description: "A stretch of the roster, up to 400 days." })
  async dutyRoster(
    @Ctx() context: ApiContext,
    @Arg("from", () => DateTimeScalar, { description: "Inclusive." }) startsAt: number,
    @Arg("to", () => DateTimeScalar, { description: "Exclusive." }) endsAt: number,
  ): Promise<DutyRosterType> {
    requireViewer(context.viewer);
    return readDutyRoster(context.dataSource.manager, context.viewer, { startsAt, endsAt });
  }

  @Query(() => DutyShift, {
    nullable: true,
    description: "One's own shift, as first or as backup, that is on or comes next.",
  })
  async nextDutyShift(@Ctx() { viewer, dataSource, now }: ApiContext): Promise<DutyShift | null> {
    requireViewer(viewer);
    return viewer.kind === "STAFF" && viewer.engineerId !== null
      ? nextShiftOf(dataSource.manager, viewer.engineerId, now)
      : null;
  }

  @Query(() => DutyTemplateConnection, { description: "The rotations, by name." })
  async dutyTemplates(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DutyTemplate>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, dutyTemplateList(context.viewer));
  }

  @FieldResolver(() => Engineer, { description: "Who answers first." })
  async engineer(
    @Root() { engineerId }: DutyShift,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return (await loaders.one(engineerLoader, engineerId))?.engineer ?? null;
  }

  @FieldResolver(() => Engineer, {
    nullable: true,
    description: "Who is called when the first has not answered for ten minutes.",
  })
  async backupEngineer(
    @Root() { backupEngineerId }: DutyShift,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return backupEngineerId === null
      ? null
      : ((await loaders.one(engineerLoader, backupEngineerId))?.engineer ?? null);
  }
}

@Resolver(() => DutyTemplate)
export class DutyTemplateResolver {
  @FieldResolver(() => [Engineer], { description: "In their turn." })
  async engineers(
    @Root() { engineerIds }: DutyTemplate,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer[]> {
    const found = await Promise.all(engineerIds.map((id) => loaders.one(engineerLoader, id)));
    return found.flatMap((profile) => profile?.engineer ?? []);
  }
}
