/** Where the present cycle of a record stands; the names are the contract's. */
export const ServiceRecordStatus = {
  OPEN: "OPEN",
  ASSIGNED: "ASSIGNED",
  IN_PROGRESS: "IN_PROGRESS",
  WAITING_CUSTOMER: "WAITING_CUSTOMER",
  WAITING_THIRD_PARTY: "WAITING_THIRD_PARTY",
  PENDING_CONSENT: "PENDING_CONSENT",
  CLOSED: "CLOSED",
  MERGED: "MERGED",
} as const;
export type ServiceRecordStatus = (typeof ServiceRecordStatus)[keyof typeof ServiceRecordStatus];

/** Why a cycle was closed. */
export const CloseReason = {
  CONSENT: "CONSENT",
  CUSTOMER_WITHDRAWN: "CUSTOMER_WITHDRAWN",
  UNREACHABLE: "UNREACHABLE",
} as const;
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason];

/** Whether a record still has to be worked on. */
export function isOpenStatus(status: ServiceRecordStatus): boolean {
  return status !== ServiceRecordStatus.CLOSED && status !== ServiceRecordStatus.MERGED;
}
