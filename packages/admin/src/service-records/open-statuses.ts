import { isOpenStatus, ServiceRecordStatus } from "@attest/shared/service-record";

/** Everything that still wants work. */
export const OPEN_STATUSES: readonly ServiceRecordStatus[] =
  Object.values(ServiceRecordStatus).filter(isOpenStatus);
