import type { Severity } from "../industry-team/index.ts";
import type { LotVerdict } from "./lot-verdict.ts";

/** What of a judged lot the switching rules look at. */
export interface SwitchingLot {
  readonly verdict: LotVerdict;
  /** Null where it is not known, as in a preview: the score is left alone. */
  readonly acceptanceNumber: number | null;
  /** Whether it would have passed one step tighter too. */
  readonly passesTighter: boolean;
}

/** Where a team stands between the severities. */
export interface SwitchingState {
  readonly severity: Severity;
  /** The last lots at this severity, at most five, oldest first. */
  readonly recent: readonly LotVerdict[];
  /** The switching score of normal inspection. */
  readonly score: number;
  /** Lots not accepted since inspection was tightened. */
  readonly rejectedTightened: number;
}

/** Where every team begins. */
export const SWITCHING_START: SwitchingState = {
  severity: "NORMAL",
  recent: [],
  score: 0,
  rejectedTightened: 0,
};

/** The score from which the general manager may approve REDUCED. */
export const REDUCED_FROM = 30;
const WINDOW = 5;

/**
 * The state after one more lot: normal to tightened when two of at most five in a row are not accepted;
 * back after five accepted in a row; discontinued when the fifth is not accepted while tightened; reduced
 * to normal at the first that is not accepted. An EMPTY lot changes nothing.
 *
 * @see ISO 2859-1:1999, 9.3 and 9.4; docs/rules.md R36
 */
export function nextSwitching(state: SwitchingState, lot: SwitchingLot): SwitchingState {
  if (lot.verdict === "EMPTY" || state.severity === "DISCONTINUED") {
    return state;
  }
  const counted = counting(state, lot);
  const severity = severityAfter(counted);
  return severity === state.severity ? counted : { ...SWITCHING_START, severity };
}

/** The severities after each verdict, from the start; no approval is assumed, so never REDUCED. */
export function switchingAfter(verdicts: readonly LotVerdict[]): Severity[] {
  let state = SWITCHING_START;
  return verdicts.map((verdict) => {
    state = nextSwitching(state, { verdict, acceptanceNumber: null, passesTighter: false });
    return state.severity;
  });
}

/** Whether the general manager may move a team there: to REDUCED by its score, from DISCONTINUED to TIGHTENED after action. */
export function mayApproveSeverity(state: SwitchingState, severity: Severity): boolean {
  const isEarned = state.severity === "NORMAL" && state.score >= REDUCED_FROM;
  return (
    (severity === "REDUCED" && isEarned) ||
    (severity === "TIGHTENED" && state.severity === "DISCONTINUED") ||
    (severity === "NORMAL" && state.severity === "REDUCED")
  );
}

function counting(state: SwitchingState, lot: SwitchingLot): SwitchingState {
  const isRejected = lot.verdict === "NOT_ACCEPTED";
  const isTightened = state.severity === "TIGHTENED";
  return {
    severity: state.severity,
    recent: [...state.recent, lot.verdict].slice(-WINDOW),
    score: state.severity === "NORMAL" ? scoreAfter(state.score, lot) : state.score,
    rejectedTightened: state.rejectedTightened + (isRejected && isTightened ? 1 : 0),
  };
}

/** @see ISO 2859-1:1999, 9.3.3.2: +3 when Ac is 2 or more and one step tighter would pass, +2 when Ac is 0 or 1 */
function scoreAfter(score: number, lot: SwitchingLot): number {
  if (lot.acceptanceNumber === null) {
    return score;
  }
  if (lot.verdict === "NOT_ACCEPTED") {
    return 0;
  }
  if (lot.acceptanceNumber <= 1) {
    return score + 2;
  }
  return lot.passesTighter ? score + 3 : 0;
}

function severityAfter({ severity, recent, rejectedTightened }: SwitchingState): Severity {
  const rejected = recent.filter((verdict) => verdict === "NOT_ACCEPTED").length;
  switch (severity) {
    case "NORMAL":
      return rejected >= 2 ? "TIGHTENED" : severity;
    case "TIGHTENED":
      if (rejectedTightened >= WINDOW) {
        return "DISCONTINUED";
      }
      return recent.length === WINDOW && rejected === 0 ? "NORMAL" : severity;
    case "REDUCED":
      return rejected > 0 ? "NORMAL" : severity;
    case "DISCONTINUED":
      return severity;
  }
}
