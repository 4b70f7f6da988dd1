/** What a lot is judged to be; EMPTY is no verdict: nothing was closed in its period. @see docs/rules.md R36 */
export const LotVerdict = {
  ACCEPTED: "ACCEPTED",
  NOT_ACCEPTED: "NOT_ACCEPTED",
  EMPTY: "EMPTY",
} as const;
export type LotVerdict = (typeof LotVerdict)[keyof typeof LotVerdict];
