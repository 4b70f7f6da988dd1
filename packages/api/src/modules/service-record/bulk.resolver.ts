import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { BulkAssignServiceRecordsInput, BulkReassignServiceRecordsInput } from "./bulk.input.ts";
import { BulkServiceRecordResult, BulkServiceRecordsPayload } from "./bulk.payload.ts";
import { bulkAssignServiceRecords, bulkReassignServiceRecords } from "./bulk.service.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordById } from "./service-record.loader.ts";

/** One command for many records. */
@Resolver()
export class BulkResolver {
  @Mutation(() => BulkServiceRecordsPayload, {
    description:
      "`assignServiceRecord` for up to 250 records, each with its own outcome and journal entry. Who: as there, for each record.",
  })
  async bulkAssignServiceRecords(
    @Arg("input", () => BulkAssignServiceRecordsInput) input: BulkAssignServiceRecordsInput,
    @Ctx() { command }: ApiContext,
  ): Promise<BulkServiceRecordsPayload> {
    return command("bulkAssignServiceRecords", (unit) => bulkAssignServiceRecords(unit, input));
  }

  @Mutation(() => BulkServiceRecordsPayload, {
    description:
      "`reassignServiceRecord` for up to 250 records, each with its own outcome and journal entry. Who: as there, for each record.",
  })
  async bulkReassignServiceRecords(
    @Arg("input", () => BulkReassignServiceRecordsInput) input: BulkReassignServiceRecordsInput,
    @Ctx() { command }: ApiContext,
  ): Promise<BulkServiceRecordsPayload> {
    return command("bulkReassignServiceRecords", (unit) => bulkReassignServiceRecords(unit, input));
  }
}

@Resolver(() => BulkServiceRecordResult)
export class BulkServiceRecordResultResolver {
  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "As it is now; null for a refused one.",
  })
  async serviceRecord(
    @Root() { serviceRecordId }: BulkServiceRecordResult,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return serviceRecordId === null ? null : loaders.one(serviceRecordById, serviceRecordId);
  }
}
