import type { ApiContext } from "../../platform/context.ts";
import type { TypePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { BackupResource } from "./backup-resource.entity.ts";
import { duplicateIdsOf } from "./coordination.loader.ts";
import { engineerLoads } from "./engineer-workload.loader.ts";
import { workloadFor } from "./engineer-workload.ts";
import { ReassignmentRequest } from "./reassignment-request.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { visibleRecord } from "./visible-record.loader.ts";

/** What was coordinated around a record. Numbers of other records are seldom asked for, so they are loaded. */
export const coordinationPlans: readonly TypePlan[] = [
  planType(ServiceRecord, ServiceRecord, (fields) => ({
    reassignmentRequests: fields.many(ReassignmentRequest, {
      by: "serviceRecordId",
      order: ["askedAt", "id"],
    }),
    backupResources: fields.many(BackupResource, {
      by: "serviceRecordId",
      order: ["requestedAt", "id"],
    }),
    mergedInto: fields.loaded(["mergedIntoId"], ({ mergedIntoId }, context) =>
      numberOf(context, mergedIntoId),
    ),
    follows: fields.loaded(["followsId"], ({ followsId }, context) => numberOf(context, followsId)),
    duplicates: fields.loaded(["id"], async ({ id }, context) => {
      const ids = (await context.loaders.one(duplicateIdsOf, id)) ?? [];
      const numbers = await Promise.all(ids.map((duplicate) => numberOf(context, duplicate)));
      return numbers.filter((number) => number !== null);
    }),
  })),
  planType(ReassignmentRequest, ReassignmentRequest, (fields) => ({
    serviceRecord: fields.one(ServiceRecord, "serviceRecordId"),
    askedBy: fields.one(Staff, "askedById"),
    suggestedEngineer: fields.one(Engineer, "suggestedEngineerId"),
    decidedBy: fields.one(Staff, "decidedById"),
  })),
  planType(BackupResource, BackupResource, (fields) => ({
    engineer: fields.one(Engineer, "engineerId"),
    requestedBy: fields.one(Staff, "requestedById"),
  })),
  planType(Engineer, Engineer, (fields) => ({
    workload: fields.loaded(["id"], async ({ id }, { loaders, viewer }) => {
      const loads = await loaders.one(engineerLoads(viewer), id);
      return loads === null ? null : workloadFor(viewer, loads);
    }),
  })),
];

/** What one may not see has no number either. */
async function numberOf(
  { loaders, viewer }: ApiContext,
  id: string | null,
): Promise<string | null> {
  return id === null ? null : ((await loaders.one(visibleRecord(viewer), id))?.number ?? null);
}
