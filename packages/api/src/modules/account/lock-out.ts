import type { Instant } from "@attest/shared/primitives";

/** How long a lock holds, from the failure that made it, in seconds; also the time in which failures add up. */
export const LOCK_SECONDS = 15 * 60;

/**
 * Whether an account or an address is locked: `limit` failures within less than 15 minutes lock it for
 * 15 minutes from the last of them, the end not included.
 *
 * @param failures the latest failures, at least `limit` of them where there are so many, in any order
 */
export function isLocked(
  failures: readonly Instant[],
  { limit, now }: { readonly limit: number; readonly now: Instant },
): boolean {
  const latest = [...failures].sort((a, b) => b - a).slice(0, limit);
  const [last] = latest;
  const first = latest.at(limit - 1);
  if (last === undefined || first === undefined) {
    return false;
  }
  return last - first < LOCK_SECONDS && now < last + LOCK_SECONDS;
}
