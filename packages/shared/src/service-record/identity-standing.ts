import type { Instant } from "../primitives/index.ts";

/** A passed check lasts, and a block lasts, this many seconds. */
export const IDENTITY_SECONDS = 30 * 60;

/** One stored identity check of one contact. */
export interface IdentityCheck {
  readonly at: Instant;
  readonly result: "PASSED" | "FAILED";
}

/**
 * Where a contact stands. PASSED: commands that need an identity go through, until and including
 * `until`. BLOCKED: none does before `until`, whatever was passed. NONE: a check is needed.
 */
export type IdentityStanding =
  | { readonly standing: "PASSED"; readonly until: Instant; readonly failures: number }
  | { readonly standing: "BLOCKED"; readonly until: Instant; readonly failures: number }
  | { readonly standing: "NONE"; readonly failures: number };

/**
 * What the checks of a contact come to. Two failed ones in a row within 30 minutes of each other block
 * for 30 minutes from the second; a check passed meanwhile is stored but lifts nothing. A complaint is
 * taken in any case.
 *
 * @param checks of this contact, oldest first
 * @returns with `failures`, the failed checks in a row up to now, none older than 30 minutes
 * @see docs/rules.md R3
 */
export function identityStanding(checks: readonly IdentityCheck[], now: Instant): IdentityStanding {
  const failures = recentFailures(checks, now);
  const blockedUntil = endOfBlock(checks);
  if (blockedUntil !== null && now < blockedUntil) {
    return { standing: "BLOCKED", until: blockedUntil, failures };
  }
  const passed = checks.findLast(({ result }) => result === "PASSED");
  return passed !== undefined && isFresh(passed, now)
    ? { standing: "PASSED", until: passed.at + IDENTITY_SECONDS, failures }
    : { standing: "NONE", failures };
}

/** Whether this very check still carries a command: passed, and at most 30 minutes old (R3). */
export function isUsableCheck(check: IdentityCheck, now: Instant): boolean {
  return check.result === "PASSED" && check.at <= now && isFresh(check, now);
}

function isFresh(check: IdentityCheck, now: Instant): boolean {
  return now - check.at <= IDENTITY_SECONDS;
}

function recentFailures(checks: readonly IdentityCheck[], now: Instant): number {
  const lastPassed = checks.findLastIndex(({ result }) => result === "PASSED");
  return checks.slice(lastPassed + 1).filter((check) => isFresh(check, now)).length;
}

function endOfBlock(checks: readonly IdentityCheck[]): Instant | null {
  const second = checks.findLast((check, index) => {
    const first = checks[index - 1];
    const areFailed = check.result === "FAILED" && first?.result === "FAILED";
    return areFailed && check.at - first.at <= IDENTITY_SECONDS;
  });
  return second === undefined ? null : second.at + IDENTITY_SECONDS;
}
