import { BackupResource } from "@attest/api/modules/service-record/backup-resource.entity";
import { Consultation } from "@attest/api/modules/consultation/consultation.entity";
import { ReassignmentRequest } from "@attest/api/modules/service-record/reassignment-request.entity";
import { ServiceRecord } from "@attest/api/modules/service-record/service-record.entity";
import { newId } from "@attest/api/platform/random";
import type { TestApi } from "@attest/api/testing/test-api";

/** Ids of what is coordinated around one record, all of it still open. */
export interface Coordination {
  readonly consultationId: string;
  readonly requestId: string;
  readonly backupId: string;
}

/** Puts a consultation, a request and a helper on a record, whatever state it is in. */
export async function coordinateOn(
  { dataSource: { manager } }: TestApi,
  serviceRecordId: string,
  staffId: string,
): Promise<Coordination> {
  const record = await manager.findOneByOrFail(ServiceRecord, { id: serviceRecordId });
  const at = record.createdAt;
  const [consultationId, requestId, backupId] = [newId(), newId(), newId()];
  await manager.insert(Consultation, {
    id: consultationId,
    serviceRecordId,
    serviceCycleId: record.currentCycleId,
    status: "OPEN",
    question: "主从延迟为何反复出现",
    convenedById: staffId,
    convenedAt: at,
  });
  await manager.insert(ReassignmentRequest, {
    id: requestId,
    serviceRecordId,
    askedById: staffId,
    askedAt: at,
    reason: "需要数据库专家",
    status: "AWAITED",
  });
  await manager.insert(BackupResource, {
    id: backupId,
    serviceRecordId,
    kind: "EQUIPMENT",
    description: "备用交换机",
    requestedById: staffId,
    requestedAt: at,
  });
  return { consultationId, requestId, backupId };
}
