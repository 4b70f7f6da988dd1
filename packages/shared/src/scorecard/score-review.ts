import { DEFECTIVE_BELOW } from "./criterion.ts";
import type { Criterion, Mark } from "./criterion.ts";

/** What is shown of a review whose critical criterion failed. */
export const CriticalDisplay = {
  /** The arithmetic stands; the item is defective all the same. */
  KEEP: "KEEP",
  /** 0 is shown. */
  ZERO: "ZERO",
} as const;
export type CriticalDisplay = (typeof CriticalDisplay)[keyof typeof CriticalDisplay];

/** A review's outcome; both figures are kept. */
export interface ReviewScore {
  /** Hundredths, 0 to 1000, truncated: the weighted mean of what applied. */
  readonly arithmetic: number;
  /** The same, or 0 where a critical criterion failed and the scorecard says so. */
  readonly displayed: number;
  readonly criticalFailed: boolean;
  readonly defective: boolean;
}

/**
 * The score of a review: weights of what is not applicable fall away, the others keep their proportion.
 * Defective is a review below 8.00 or with a critical criterion at 0.
 *
 * @returns null when nothing applied: such a review is none
 * @see docs/rules.md R37
 */
export function scoreReview(
  criteria: readonly Criterion[],
  marks: readonly Mark[],
  display: CriticalDisplay,
): ReviewScore | null {
  const byId = new Map(marks.map((mark) => [mark.criterionId, mark.score]));
  const applied = criteria.flatMap((criterion) => {
    const score = byId.get(criterion.id) ?? null;
    return score === null ? [] : [{ criterion, score }];
  });
  const weight = applied.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  if (weight === 0) {
    return null;
  }
  const total = applied.reduce((sum, { criterion, score }) => sum + criterion.weight * score, 0);
  const arithmetic = Math.floor(total / weight);
  const criticalFailed = applied.some(({ criterion, score }) => criterion.critical && score === 0);
  return {
    arithmetic,
    displayed: criticalFailed && display === "ZERO" ? 0 : arithmetic,
    criticalFailed,
    defective: criticalFailed || arithmetic < DEFECTIVE_BELOW,
  };
}

/**
 * What several reviews of one item come to: what all say, or what most say once a third has spoken.
 *
 * @returns null while two disagree
 * @see docs/rules.md R37
 */
export function defectiveByReviews(reviews: readonly boolean[]): boolean | null {
  const defective = reviews.filter(Boolean).length;
  return reviews.length === 0 || defective * 2 === reviews.length
    ? null
    : defective * 2 > reviews.length;
}
