import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { readableRecord, unveiledRecord } from "../escalation/readable-record.loader.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { dutyHandoverList } from "./duty-call-list.ts";
import { DutyHandover } from "./duty-handover.entity.ts";
import { passingRecords, shiftToLeave } from "./handover.service.ts";

const DutyHandoverConnection = connectionType("DutyHandover", () => DutyHandover);

/** What shifts leave to each other. */
@Resolver(() => DutyHandover)
export class DutyHandoverResolver {
  @Query(() => DutyHandoverConnection, { description: "The newest first." })
  async dutyHandovers(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DutyHandover>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, dutyHandoverList(context.viewer));
  }

  @Query(() => [ServiceRecord], {
    description:
      "What one's shift that is on, or was over up to two hours ago, leaves to the next.",
  })
  async recordsToHandOver(@Ctx() context: ApiContext): Promise<ServiceRecord[]> {
    const { viewer, dataSource, now, loaders } = context;
    requireViewer(viewer);
    const engineerId = viewer.kind === "STAFF" ? viewer.engineerId : null;
    const shift = await shiftToLeave(dataSource.manager, engineerId, now);
    const passing = shift === null ? [] : await passingRecords(dataSource.manager, shift, now);
    const records = await Promise.all(
      passing.map(({ id }) => loaders.one(readableRecord(viewer), id)),
    );
    return records.filter((record) => record !== null);
  }

  @FieldResolver(() => Engineer, { description: "Who went." })
  async fromEngineer(
    @Root() { fromEngineerId }: DutyHandover,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return (await loaders.one(engineerLoader, fromEngineerId))?.engineer ?? null;
  }

  @FieldResolver(() => Engineer, { nullable: true, description: "Who came." })
  async toEngineer(
    @Root() { toEngineerId }: DutyHandover,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return toEngineerId === null
      ? null
      : ((await loaders.one(engineerLoader, toEngineerId))?.engineer ?? null);
  }

  @FieldResolver(() => [ServiceRecord], { description: "Those of them that one may read." })
  async serviceRecords(
    @Root() { serviceRecordIds }: DutyHandover,
    @Ctx() { loaders, viewer }: ApiContext,
  ): Promise<ServiceRecord[]> {
    const found = await Promise.all(
      serviceRecordIds.map((id) => loaders.one(unveiledRecord(viewer), id)),
    );
    return found.filter((record) => record !== null);
  }
}
