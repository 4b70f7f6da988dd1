import type { Instant } from "../primitives/index.ts";

const DAY = 24 * 3600;

/** For how many days after closing a record can be reopened, unless the policy says otherwise. */
export const REOPENING_DAYS = 30;

/**
 * Whether a closed record may still be reopened; later, a new record linked to it is opened. A day is
 * 24 hours from closing, and the last second counts.
 *
 * @see docs/rules.md R22
 */
export function isWithinReopening(
  closedAt: Instant,
  now: Instant,
  days: number = REOPENING_DAYS,
): boolean {
  return now <= closedAt + days * DAY;
}
