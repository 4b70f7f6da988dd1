import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { newestSeq } from "../../platform/feed/feed-entry.ts";
import { eventCursor } from "../../platform/feed/journal-events.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { evaluationsOfCycle } from "../evaluation/evaluation.loader.ts";
import { solutionsOfRecord, touchesOfRecord } from "../service-record/service-record.loader.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { portalRecordList } from "./portal-record-list.ts";
import { PortalRecord, PortalRecordConnection, portalRecordOf } from "./portal-record.object.ts";
import { PortalRecordsArgs } from "./portal-records.args.ts";
import { canConsent, canEvaluate, openPortalRecord } from "./portal-record.service.ts";

/** The customers' side. Reading it never records anything: mail scanners follow links. */
@Resolver(() => PortalRecord)
export class PortalRecordResolver {
  @Query(() => PortalRecord, {
    nullable: true,
    description: "The record a letter's link leads to; TOKEN_REFUSED for any other token.",
  })
  async portalRecord(
    @Arg("token", () => String, { description: "Of a link in a letter." }) token: string,
    @Ctx() context: ApiContext,
  ): Promise<PortalRecord> {
    return openPortalRecord(context.dataSource.manager, token);
  }

  @Query(() => PortalRecordConnection, {
    description: "A signed-in contact's own records, newest first; empty for everybody else.",
  })
  async portalRecords(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PortalRecordsArgs) { number, ...page }: PortalRecordsArgs,
  ): Promise<Connection<PortalRecord>> {
    requireViewer(context.viewer);
    const seq = await newestSeq(context.dataSource);
    const plan = portalRecordList(context.viewer, number);
    return forPortal(await readPage({ context, info, page }, plan), seq);
  }

  @FieldResolver(() => String, { nullable: true, description: "Who works on it." })
  async engineerName(
    @Root() { record }: PortalRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string | null> {
    return record.engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, record.engineerId))?.staff.name ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: "The latest version." })
  async solution(
    @Root() { record }: PortalRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string | null> {
    return (await loaders.one(solutionsOfRecord, record.id))?.at(-1)?.text ?? null;
  }

  @FieldResolver(() => [Touch], { description: "What was said, both ways, oldest first." })
  async conversation(
    @Root() { record }: PortalRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Touch[]> {
    return ((await loaders.one(touchesOfRecord, record.id)) ?? []).filter(
      ({ content }) => content !== null,
    );
  }

  @FieldResolver(() => String, {
    description: "Where conversationEntryAdded goes on after what is read here.",
  })
  cursor(@Root() { seq }: PortalRecord): string {
    return eventCursor({ seq });
  }

  @FieldResolver(() => Boolean, { description: "This link can agree or decline now." })
  async canConsent(
    @Root() portal: PortalRecord,
    @Ctx() { dataSource }: ApiContext,
  ): Promise<boolean> {
    return canConsent(dataSource.manager, portal);
  }

  @FieldResolver(() => Boolean, { description: "An answer by this link would be scored now." })
  async canEvaluate(
    @Root() { link }: PortalRecord,
    @Ctx() { loaders, now }: ApiContext,
  ): Promise<boolean> {
    return (
      link !== null &&
      canEvaluate(link, (await loaders.one(evaluationsOfCycle, link.serviceCycleId)) ?? [], now)
    );
  }
}

function forPortal(
  { edges, ...page }: Connection<ServiceRecord>,
  seq: number,
): Connection<PortalRecord> {
  const shown = edges.map(({ cursor, node }) => ({
    cursor,
    node: portalRecordOf(node, { link: null, seq }),
  }));
  return { ...page, edges: shown, nodes: shown.map(({ node }) => node) };
}
