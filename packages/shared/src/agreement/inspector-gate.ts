import type { Agreement } from "./krippendorff-alpha.ts";

/** The agreement an inspector needs to sign a verdict. */
export const ALPHA_GATE = 0.667;
/** From so many items reviewed twice on the gate closes; fewer say too little. */
export const GATE_FROM_ITEMS = 20;

/** Whether an inspector may sign: TOO_FEW closes nothing. */
export type GateState = "OPEN" | "TOO_FEW" | "CLOSED";

/**
 * The gate of an inspector, from their agreement with those who reviewed the same: below it they may
 * review and not sign. All ratings equal is not computable and closes nothing.
 *
 * @param items how many items the agreement is about
 * @see docs/rules.md R38
 */
export function gateOf(agreement: Agreement, items: number): GateState {
  if (items < GATE_FROM_ITEMS || agreement.outcome === "NOT_COMPUTABLE") {
    return "TOO_FEW";
  }
  return agreement.alpha >= ALPHA_GATE ? "OPEN" : "CLOSED";
}
