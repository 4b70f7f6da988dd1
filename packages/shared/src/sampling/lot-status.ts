/** Where a lot stands; the names are the contract's. */
export const LotStatus = {
  PLANNED: "PLANNED",
  FROZEN: "FROZEN",
  DRAWN: "DRAWN",
  IN_REVIEW: "IN_REVIEW",
  JUDGED: "JUDGED",
  REVEALED: "REVEALED",
} as const;
export type LotStatus = (typeof LotStatus)[keyof typeof LotStatus];

/** What can happen to a lot. */
export type LotMove = "FREEZE" | "DRAW" | "REDRAW" | "REPLACE" | "REVIEW" | "JUDGE" | "REVEAL";

/**
 * The life of a lot: for each move, the statuses it starts from and where it leads. A redraw begins the
 * reviewing anew, also of a lot that was judged and not revealed.
 *
 * @see docs/rules.md R35
 */
export const LOT_MOVES: Readonly<Record<LotMove, Partial<Record<LotStatus, LotStatus>>>> = {
  FREEZE: { PLANNED: "FROZEN" },
  DRAW: { FROZEN: "DRAWN" },
  REDRAW: { DRAWN: "DRAWN", IN_REVIEW: "DRAWN", JUDGED: "DRAWN" },
  REPLACE: { DRAWN: "DRAWN", IN_REVIEW: "IN_REVIEW" },
  REVIEW: { DRAWN: "IN_REVIEW", IN_REVIEW: "IN_REVIEW" },
  JUDGE: { DRAWN: "JUDGED", IN_REVIEW: "JUDGED" },
  REVEAL: { JUDGED: "REVEALED" },
};

/** The status a move leads to, or the moves that the present status allows instead. */
export type LotMoved =
  | { readonly outcome: "MOVED"; readonly status: LotStatus }
  | { readonly outcome: "REFUSED"; readonly allowed: readonly LotMove[] };

/** Looks a move up in `LOT_MOVES`. */
export function moveLot(move: LotMove, status: LotStatus): LotMoved {
  const next = LOT_MOVES[move][status];
  if (next !== undefined) {
    return { outcome: "MOVED", status: next };
  }
  const moves = Object.keys(LOT_MOVES) as LotMove[];
  return { outcome: "REFUSED", allowed: moves.filter((name) => LOT_MOVES[name][status]) };
}
