import type { Instant } from "../primitives/index.ts";
import { countedSecondsBetween, instantWhenCounted } from "./counting.ts";
import type { ClockTerms } from "./due-at.ts";

/** Seconds left of the target on the clock's own basis; negative once it is overdrawn. */
export function remainingSeconds(terms: ClockTerms, now: Instant): number {
  return terms.targetMinutes * 60 - countedSecondsBetween(terms, terms.startedAt, now);
}

/** The part of the target that is used up: 0 at the start, 1 when due, more after. For a target of 0 it is 1. */
export function usedShare(terms: ClockTerms, now: Instant): number {
  const target = terms.targetMinutes * 60;
  return target === 0 ? 1 : countedSecondsBetween(terms, terms.startedAt, now) / target;
}

/** The steps of escalation, in order: a share of the target in percent, and minutes after the due time. */
export const ESCALATION_STEPS = [
  { percent: 75, minutesAfterDue: 0 },
  { percent: 100, minutesAfterDue: 0 },
  { percent: 100, minutesAfterDue: 30 },
  { percent: 100, minutesAfterDue: 120 },
] as const;
export type EscalationStep = (typeof ESCALATION_STEPS)[number];

/**
 * When a step of escalation falls, on the clock's own basis: 75 % of an hour is 45 counted minutes, +30 min is
 * half an hour counted beyond the target.
 *
 * @see docs/rules.md R13
 */
export function escalationAt(terms: ClockTerms, step: EscalationStep): Instant {
  const seconds = Math.ceil((terms.targetMinutes * 60 * step.percent) / 100);
  return instantWhenCounted(terms, terms.startedAt, seconds + step.minutesAfterDue * 60);
}
