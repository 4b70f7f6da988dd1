/** Where an evaluation stands; the names are the contract's. */
export const EvaluationStatus = {
  SENT: "SENT",
  DELIVERED: "DELIVERED",
  BOUNCED: "BOUNCED",
  ANSWERED: "ANSWERED",
  LOCKED: "LOCKED",
  EXPIRED: "EXPIRED",
  SUPPRESSED: "SUPPRESSED",
  VOID: "VOID",
} as const;
export type EvaluationStatus = (typeof EvaluationStatus)[keyof typeof EvaluationStatus];

/** What can happen to an evaluation. */
export type EvaluationMove = "DELIVER" | "BOUNCE" | "ANSWER" | "LOCK" | "EXPIRE" | "ANNUL";

/**
 * The life of an evaluation: for each move, the statuses it starts from and where it leads. A bounced
 * one may still be answered, because holding the token shows that a letter arrived; SUPPRESSED is
 * where an evaluation starts that is never sent.
 */
export const EVALUATION_MOVES: Readonly<
  Record<EvaluationMove, Partial<Record<EvaluationStatus, EvaluationStatus>>>
> = {
  DELIVER: { SENT: "DELIVERED" },
  BOUNCE: { SENT: "BOUNCED", DELIVERED: "BOUNCED" },
  ANSWER: { SENT: "ANSWERED", DELIVERED: "ANSWERED", BOUNCED: "ANSWERED", ANSWERED: "ANSWERED" },
  LOCK: { ANSWERED: "LOCKED" },
  EXPIRE: { SENT: "EXPIRED", DELIVERED: "EXPIRED", BOUNCED: "EXPIRED" },
  ANNUL: { SENT: "VOID", DELIVERED: "VOID", BOUNCED: "VOID", ANSWERED: "VOID", LOCKED: "VOID" },
};

/** The status a move leads to, or the moves that the present status allows instead. */
export type EvaluationMoved =
  | { readonly outcome: "MOVED"; readonly status: EvaluationStatus }
  | { readonly outcome: "REFUSED"; readonly allowed: readonly EvaluationMove[] };

/** Looks a move up in `EVALUATION_MOVES`. */
export function moveEvaluation(move: EvaluationMove, status: EvaluationStatus): EvaluationMoved {
  const next = EVALUATION_MOVES[move][status];
  if (next !== undefined) {
    return { outcome: "MOVED", status: next };
  }
  const moves = Object.keys(EVALUATION_MOVES) as EvaluationMove[];
  return { outcome: "REFUSED", allowed: moves.filter((name) => EVALUATION_MOVES[name][status]) };
}
