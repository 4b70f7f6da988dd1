import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { BackupResource } from "./backup-resource.entity.ts";
import { backupOfRecord, duplicateIdsOf, requestsOfRecord } from "./coordination.loader.ts";
import { ReassignmentRequest } from "./reassignment-request.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordById } from "./service-record.loader.ts";
import { visibleRecord } from "./visible-record.loader.ts";

/** What was coordinated around a record. */
@Resolver(() => ServiceRecord)
export class RecordCoordinationResolver {
  @FieldResolver(() => [ReassignmentRequest], { description: "The first one first." })
  async reassignmentRequests(
    @Root() { id }: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ReassignmentRequest[]> {
    return (await loaders.one(requestsOfRecord, id)) ?? [];
  }

  @FieldResolver(() => [BackupResource], { description: "What was called in, the first first." })
  async backupResources(
    @Root() { id }: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly BackupResource[]> {
    return (await loaders.one(backupOfRecord, id)) ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The number of the record that goes on, of a duplicate.",
  })
  async mergedInto(
    @Root() { mergedIntoId }: ServiceRecord,
    @Ctx() context: ApiContext,
  ): Promise<string | null> {
    return numberOf(context, mergedIntoId);
  }

  @FieldResolver(() => [String], { description: "The numbers of the duplicates merged into it." })
  async duplicates(
    @Root() { id }: ServiceRecord,
    @Ctx() context: ApiContext,
  ): Promise<readonly string[]> {
    const ids = (await context.loaders.one(duplicateIdsOf, id)) ?? [];
    const numbers = await Promise.all(ids.map((duplicate) => numberOf(context, duplicate)));
    return numbers.filter((number) => number !== null);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The number of the closed record this one goes on with.",
  })
  async follows(
    @Root() { followsId }: ServiceRecord,
    @Ctx() context: ApiContext,
  ): Promise<string | null> {
    return numberOf(context, followsId);
  }
}

/** What one may not see has no number either. */
async function numberOf(
  { loaders, viewer }: ApiContext,
  id: string | null,
): Promise<string | null> {
  return id === null ? null : ((await loaders.one(visibleRecord(viewer), id))?.number ?? null);
}

@Resolver(() => ReassignmentRequest)
export class ReassignmentRequestResolver {
  @FieldResolver(() => ServiceRecord)
  async serviceRecord(
    @Root() { serviceRecordId }: ReassignmentRequest,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, serviceRecordId);
  }

  @FieldResolver(() => Staff)
  async askedBy(
    @Root() { askedById }: ReassignmentRequest,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, askedById);
  }

  @FieldResolver(() => Engineer, { nullable: true, description: "Who might take it." })
  async suggestedEngineer(
    @Root() { suggestedEngineerId }: ReassignmentRequest,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return suggestedEngineerId === null
      ? null
      : ((await loaders.one(engineerLoader, suggestedEngineerId))?.engineer ?? null);
  }

  @FieldResolver(() => Staff, { nullable: true })
  async decidedBy(
    @Root() { decidedById }: ReassignmentRequest,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return decidedById === null ? null : loaders.one(staffById, decidedById);
  }
}

@Resolver(() => BackupResource)
export class BackupResourceResolver {
  @FieldResolver(() => Engineer, { nullable: true, description: "For people, where named." })
  async engineer(
    @Root() { engineerId }: BackupResource,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, engineerId))?.engineer ?? null);
  }

  @FieldResolver(() => Staff)
  async requestedBy(
    @Root() { requestedById }: BackupResource,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, requestedById);
  }
}
