/** Why a segment of a receipt counted or did not. */
export const SegmentReason = {
  COUNTED: "COUNTED",
  OUTSIDE_HOURS: "OUTSIDE_HOURS",
  NON_WORKING_DAY: "NON_WORKING_DAY",
  WAITING_CUSTOMER: "WAITING_CUSTOMER",
  WAITING_THIRD_PARTY: "WAITING_THIRD_PARTY",
  PENDING_CONSENT: "PENDING_CONSENT",
} as const;
export type SegmentReason = (typeof SegmentReason)[keyof typeof SegmentReason];
