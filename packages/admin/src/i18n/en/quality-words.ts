import type { zhQualityWords } from "../zh/quality-words.ts";

/** The words of spot checks and reviews. */
export const enQualityWords: typeof zhQualityWords = {
  LotStatus: {
    PLANNED: "Planned",
    FROZEN: "Frozen",
    DRAWN: "Drawn",
    IN_REVIEW: "In review",
    JUDGED: "Judged",
    REVEALED: "Revealed",
  },
  LotVerdict: {
    ACCEPTED: "Accepted",
    NOT_ACCEPTED: "Not accepted",
    EMPTY: "Empty",
  },
  CheckKind: {
    IRREGULAR: "Irregular check",
    PERIODIC_AUDIT: "Periodic audit",
  },
  SamplingMethod: {
    ISO_2859: "ISO 2859-1 single sampling",
    FIXED: "Fixed number",
    CENSUS: "Every item",
  },
  StratifyBy: {
    NONE: "None",
    CHANNEL: "By channel",
    SERVICE_LEVEL: "By service level",
  },
  ReviewStatus: {
    ASSIGNED: "Assigned",
    DRAFT: "Draft",
    SUBMITTED: "Submitted",
    DISPUTED: "Disputed",
    FINAL: "Final",
  },
  ReviewCause: {
    DRAWN: "Drawn",
    REQUIRED: "Required",
    THIRD: "Third review",
  },
  DisputeInstance: {
    DISPUTE: "Dispute",
    APPEAL: "Appeal",
  },
  CriticalDisplay: {
    KEEP: "The computed score",
    ZERO: "0",
  },
  CriterionFate: {
    ADDED: "Added",
    CHANGED: "Changed",
    REMOVED: "Removed",
    SAME: "Unchanged",
  },
  AssessmentItemKind: {
    ATTITUDE: "Attitude",
    RESPONSE_TIME: "Response time",
    RESOLUTION_QUALITY: "Quality of resolution",
    RESOLUTION_TIME: "Resolution time",
    SATISFACTION: "Satisfaction",
    COMPLAINTS: "Complaints",
  },
  CorrectiveActionKind: {
    CORRECTIVE: "Corrective action",
    COACHING: "Coaching",
  },
  CorrectiveActionStatus: {
    OPEN: "Open",
    DONE: "Done, to be checked",
    EFFECTIVE: "Effective",
    CANCELLED: "Cancelled",
  },
  SigningGate: {
    OPEN: "May sign",
    TOO_FEW: "May sign (too little known)",
    CLOSED: "May not sign",
  },
};
