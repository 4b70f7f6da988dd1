import { In } from "typeorm";
import { groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { BackupResource } from "./backup-resource.entity.ts";
import { ReassignmentRequest } from "./reassignment-request.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

export const requestsOfRecord: LoaderDefinition<string, ReassignmentRequest[]> = {
  name: "reassignmentRequestsOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ReassignmentRequest, {
        where: { serviceRecordId: In([...ids]) },
        order: { askedAt: "ASC", id: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

export const backupOfRecord: LoaderDefinition<string, BackupResource[]> = {
  name: "backupResourcesOfRecord",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(BackupResource, {
        where: { serviceRecordId: In([...ids]) },
        order: { requestedAt: "ASC", id: "ASC" },
      }),
      ({ serviceRecordId }) => serviceRecordId,
    ),
};

/** Ids of the records that were merged into one. */
export const duplicateIdsOf: LoaderDefinition<string, string[]> = {
  name: "duplicateIdsOfRecord",
  load: async (db, ids) => {
    const rows = await db.find(ServiceRecord, {
      select: { id: true, mergedIntoId: true },
      where: { mergedIntoId: In([...ids]) },
      order: { number: "ASC" },
    });
    const grouped = groupedByKey(rows, ({ mergedIntoId }) => mergedIntoId ?? "");
    return new Map([...grouped].map(([id, merged]) => [id, merged.map((record) => record.id)]));
  },
};
