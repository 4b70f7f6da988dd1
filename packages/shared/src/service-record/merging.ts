import type { Instant } from "../primitives/index.ts";

/** A running clock of a duplicate at the moment it is merged. */
export interface MergedClock {
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/**
 * Whether a clock that still runs at the merging is kept as a breach: one that is late already stays so, whatever
 * record goes on; one in time is judged no more, since the other record's clock is the promise now.
 *
 * @see docs/rules.md R22
 */
export function staysBreached({ dueAt, provisional }: MergedClock, now: Instant): boolean {
  return !provisional && now > dueAt;
}
