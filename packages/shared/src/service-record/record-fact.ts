/** What a record can be found by that happened to it, as the figures count it. */
export const ServiceRecordFact = {
  RESPONSE_JUDGED: "RESPONSE_JUDGED",
  RESPONSE_LATE: "RESPONSE_LATE",
  RESOLUTION_JUDGED: "RESOLUTION_JUDGED",
  RESOLUTION_LATE: "RESOLUTION_LATE",
  CLOSED: "CLOSED",
  REOPENED: "REOPENED",
  WITHDRAWN: "WITHDRAWN",
  WITHDRAWN_NEAR_DUE: "WITHDRAWN_NEAR_DUE",
  CONSENT_BY_HOLDER: "CONSENT_BY_HOLDER",
  CLOSED_UNREACHABLE: "CLOSED_UNREACHABLE",
  PASSED_AROUND: "PASSED_AROUND",
  REASSIGNMENT_AWAITED: "REASSIGNMENT_AWAITED",
} as const;
export type ServiceRecordFact = (typeof ServiceRecordFact)[keyof typeof ServiceRecordFact];

/** A withdrawal so few seconds before the resolution was due is one just before it: four hours (R21). */
export const NEAR_DUE_SECONDS = 4 * 3600;
