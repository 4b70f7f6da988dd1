import { availableActions } from "@attest/shared/service-record";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { accessViewer } from "../../platform/create-context.ts";
import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { AvailableAction, ServiceRecordConnection } from "./service-record.payload.ts";
import { recordTies } from "./record-access.service.ts";
import { recordFacts } from "./record-facts.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordConditions, serviceRecordOrder } from "./service-record.filter.ts";
import { ServiceRecordsArgs } from "./service-records.args.ts";
import { serviceCycleById } from "./service-record.loader.ts";
import { serviceRecordScope } from "./service-record.scope.ts";

/** Reading records. */
@Resolver(() => ServiceRecord)
export class ServiceRecordResolver {
  @Query(() => ServiceRecord, { nullable: true, description: "A record by id or by number." })
  async serviceRecord(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { nullable: true, description: "Either this or the number." })
    id?: string | null,
    @Arg("number", () => String, { nullable: true, description: "As SR-202609-0001." })
    number?: string | null,
  ): Promise<ServiceRecord | null> {
    requireViewer(context.viewer);
    if (typeof id !== "string" && typeof number !== "string") {
      throw badInput("id", "Name the record by id or by number.", "id or number");
    }
    if (typeof id === "string" && !isId(id)) {
      return null;
    }
    const filters = typeof id === "string" ? [sql`t.id = ${id}::uuid`] : [];
    const numbered = typeof number === "string" ? [...filters, sql`t.number = ${number}`] : filters;
    return readOne(context, {
      entity: ServiceRecord,
      scope: serviceRecordScope(context.viewer),
      filters: numbered,
    });
  }

  @Query(() => ServiceRecordConnection, {
    description: "The records one may see, newest first unless ordered.",
  })
  async serviceRecords(
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServiceRecordsArgs) { filter, orderBy, ...page }: ServiceRecordsArgs,
  ): Promise<Connection<ServiceRecord>> {
    requireViewer(context.viewer);
    return readPage(
      { context, info, page },
      {
        entity: ServiceRecord,
        scope: serviceRecordScope(context.viewer),
        filters: serviceRecordConditions(filter, context.viewer),
        order: serviceRecordOrder(orderBy),
      },
    );
  }

  @FieldResolver(() => ServiceCycle, { description: "The cycle that is open, or was closed last." })
  async currentCycle(
    @Root() record: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceCycle | null> {
    return loaders.one(serviceCycleById, record.currentCycleId);
  }

  @FieldResolver(() => [AvailableAction], {
    description: "What one may do to it now, and why not the rest.",
  })
  async availableActions(
    @Root() record: ServiceRecord,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AvailableAction[]> {
    const cycle = await context.loaders.one(serviceCycleById, record.currentCycleId);
    if (cycle === null) {
      return [];
    }
    const facts = await recordFacts(context, record, cycle);
    const actions = availableActions(
      accessViewer(context.viewer),
      recordTies(context.viewer, record),
      facts,
    );
    // The rules know commands of later rooms; only what can be asked for is offered.
    const offered = info.schema.getMutationType()?.getFields() ?? {};
    return actions.filter(({ name }) => name in offered);
  }
}
