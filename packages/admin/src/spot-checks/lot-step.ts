import type { LotStatus } from "@attest/shared/sampling";

/** The stations of the guided flow, in their order. */
export const LOT_STEPS = ["freeze", "draw", "review", "judge", "reveal"] as const;

const DONE: Readonly<Record<LotStatus, number>> = {
  PLANNED: 0,
  FROZEN: 1,
  DRAWN: 2,
  IN_REVIEW: 2,
  JUDGED: 4,
  REVEALED: 5,
};

/** How many stations a lot has behind it. */
export function stepsDone(status: LotStatus): number {
  return DONE[status];
}
