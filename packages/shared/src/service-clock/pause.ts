import type { Instant } from "../primitives/index.ts";

/** What a resolution clock may wait for. @see docs/rules.md R8 */
export const PauseReason = {
  WAITING_CUSTOMER: "WAITING_CUSTOMER",
  WAITING_THIRD_PARTY: "WAITING_THIRD_PARTY",
  PENDING_CONSENT: "PENDING_CONSENT",
} as const;
export type PauseReason = (typeof PauseReason)[keyof typeof PauseReason];

/** Whether a clock may wait for that. */
export function isPauseReason(reason: string): reason is PauseReason {
  return Object.hasOwn(PauseReason, reason);
}

/** `[from, to)`, or from `from` on while `to` is null. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: PauseReason;
}

/**
 * The pauses that matter to a clock, in order and apart: cut to `[from, until)`, those outside left out, an open
 * one closed by `until`. Where two overlap, the time belongs to the one that began first; nothing follows one
 * that stays open.
 */
export function pausesWithin(
  pauses: readonly Pause[],
  from: Instant,
  until: Instant | null,
): readonly Pause[] {
  const within: Pause[] = [];
  let free: Instant = from;
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(pause.from, free);
    const end = earlier(pause.to, until);
    if (end === null) {
      return [...within, { ...pause, from: start, to: null }];
    }
    if (start < end) {
      within.push({ ...pause, from: start, to: end });
      free = end;
    }
  }
  return within;
}

function earlier(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return Math.min(one, other);
}
