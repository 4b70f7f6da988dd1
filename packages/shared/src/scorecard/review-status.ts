/** Where a review stands; the names are the contract's. */
export const ReviewStatus = {
  ASSIGNED: "ASSIGNED",
  DRAFT: "DRAFT",
  SUBMITTED: "SUBMITTED",
  DISPUTED: "DISPUTED",
  FINAL: "FINAL",
} as const;
export type ReviewStatus = (typeof ReviewStatus)[keyof typeof ReviewStatus];

/** What can happen to a review. */
export type ReviewMove = "SAVE_DRAFT" | "SUBMIT" | "DISPUTE" | "APPEAL" | "ADJUDICATE" | "FINALISE";

/**
 * The life of a review: for each move, the statuses it starts from and where it leads. When its time is
 * over, and whether it was disputed or appealed before, is not in the table.
 *
 * @see docs/rules.md R39
 */
export const REVIEW_MOVES: Readonly<
  Record<ReviewMove, Partial<Record<ReviewStatus, ReviewStatus>>>
> = {
  SAVE_DRAFT: { ASSIGNED: "DRAFT", DRAFT: "DRAFT" },
  SUBMIT: { ASSIGNED: "SUBMITTED", DRAFT: "SUBMITTED" },
  DISPUTE: { SUBMITTED: "DISPUTED" },
  APPEAL: { FINAL: "DISPUTED" },
  ADJUDICATE: { DISPUTED: "FINAL" },
  FINALISE: { SUBMITTED: "FINAL" },
};

/** The status a move leads to, or the moves that the present status allows instead. */
export type ReviewMoved =
  | { readonly outcome: "MOVED"; readonly status: ReviewStatus }
  | { readonly outcome: "REFUSED"; readonly allowed: readonly ReviewMove[] };

/** Looks a move up in `REVIEW_MOVES`. */
export function moveReview(move: ReviewMove, status: ReviewStatus): ReviewMoved {
  const next = REVIEW_MOVES[move][status];
  if (next !== undefined) {
    return { outcome: "MOVED", status: next };
  }
  const moves = Object.keys(REVIEW_MOVES) as ReviewMove[];
  return { outcome: "REFUSED", allowed: moves.filter((name) => REVIEW_MOVES[name][status]) };
}
