import type { Instant } from "../primitives/index.ts";

/** Wrong record numbers after which a contact is told no status, for as long as they count. */
export const WRONG_TRIES = { count: 5, seconds: 3600 } as const;

/**
 * Whether so many wrong numbers were named of late that nothing is told, neither of a right one.
 *
 * @param wrongAt when a number was named that is not the contact's customer's, in epoch seconds, in any order
 * @see docs/rules.md R19
 */
export function isStatusLocked(wrongAt: readonly Instant[], now: Instant): boolean {
  return wrongAt.filter((at) => now - at < WRONG_TRIES.seconds).length >= WRONG_TRIES.count;
}
