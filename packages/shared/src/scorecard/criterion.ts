/** The item of the monthly assessment that a criterion goes into. @see docs/rules.md R41 */
export const CriterionFeed = {
  ATTITUDE: "ATTITUDE",
  RESPONSE_TIME: "RESPONSE_TIME",
  RESOLUTION_QUALITY: "RESOLUTION_QUALITY",
  RESOLUTION_TIME: "RESOLUTION_TIME",
  SATISFACTION: "SATISFACTION",
  COMPLAINTS: "COMPLAINTS",
} as const;
export type CriterionFeed = (typeof CriterionFeed)[keyof typeof CriterionFeed];

/** One thing a review looks at. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** Whole, from 0: what it counts beside the others. */
  readonly weight: number;
  /** Scored 0 or 1000 only; a 0 makes the item defective. */
  readonly critical: boolean;
  readonly feeds: CriterionFeed | null;
  /** What may have led to a low score. */
  readonly rootCauses: readonly string[];
}

/** What a reviewer said of one criterion. */
export interface Mark {
  readonly criterionId: string;
  /** Hundredths, 0 to 1000; null: not applicable. */
  readonly score: number | null;
  readonly evidence: string | null;
  readonly rootCause: string | null;
}

/** From here on a score needs no evidence and an item is not defective, in hundredths. */
export const DEFECTIVE_BELOW = 800;
