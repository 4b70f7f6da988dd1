import type { CustodyChain } from "./custody-chain.ts";

/** What is wrong with a chain of custody, and at which segment, counted from 0. */
export type CustodyFault =
  | { readonly fault: "EMPTY" }
  | { readonly fault: "GAP" | "OVERLAP" | "NO_TIME" | "ENDED"; readonly index: number };

/**
 * Checks that a record was held at every instant by exactly one holder.
 *
 * @returns the first fault, or null for a whole chain
 */
export function custodyFault(chain: CustodyChain): CustodyFault | null {
  if (chain.length === 0) {
    return { fault: "EMPTY" };
  }
  for (const index of chain.keys()) {
    const fault = faultAt(chain, index);
    if (fault !== null) {
      return { fault, index };
    }
  }
  return null;
}

function faultAt(
  chain: CustodyChain,
  index: number,
): "GAP" | "OVERLAP" | "NO_TIME" | "ENDED" | null {
  const segment = chain[index];
  const next = chain[index + 1];
  if (segment?.to != null && segment.to <= segment.from) {
    return "NO_TIME";
  }
  if (next === undefined) {
    return segment?.to === null ? null : "ENDED";
  }
  if (segment?.to == null || segment.to > next.from) {
    return "OVERLAP";
  }
  return segment.to < next.from ? "GAP" : null;
}
