import { wilsonInterval } from "./wilson-interval.ts";
import type { WilsonInterval } from "./wilson-interval.ts";

/** A group with fewer answered cycles than this is shown and never ranked (R28). */
export const RANKED_FROM = 10;

/** The scores, 1 to 5, that the contacts of one closed cycle gave; at least one. */
export interface AnsweredCycle {
  readonly scores: readonly number[];
}

/** Satisfaction of a group over a time, each figure with what it was counted from. */
export interface Satisfaction {
  /** Cycles that were answered: each counts once, however many contacts spoke. */
  readonly answered: number;
  /** Single answers: "two voices". */
  readonly voices: number;
  /** Mean of the cycles' means in hundredths, 100 to 500, truncated; null without an answer. */
  readonly meanHundredths: number | null;
  /** Cycles whose mean is 4 or more. */
  readonly satisfied: number;
  /** The share of satisfied cycles in whole per cent, rounded up; null without an answer. */
  readonly satisfiedPercent: number | null;
  readonly interval: WilsonInterval;
  /** Answered of asked in whole per cent, rounded up; null when nobody was asked. */
  readonly responsePercent: number | null;
  readonly unanswered: number;
  readonly ranked: boolean;
}

/**
 * Satisfaction as it is reported: mean, share of 4 and 5 with its interval, response and non-response.
 *
 * @param asked how many cycles a letter or a survey asked about, answered ones included; the
 *   suppressed ones are the caller's to add, since they count as non-response
 * @see docs/rules.md R28
 */
export function satisfactionOf(cycles: readonly AnsweredCycle[], asked: number): Satisfaction {
  const answered = cycles.length;
  const satisfied = cycles.filter(isSatisfied).length;
  return {
    answered,
    voices: cycles.reduce((voices, cycle) => voices + cycle.scores.length, 0),
    meanHundredths: answered === 0 ? null : truncatedMean(cycles),
    satisfied,
    satisfiedPercent: percentRoundedUp(satisfied, answered),
    interval: wilsonInterval(satisfied, answered),
    responsePercent: percentRoundedUp(answered, asked),
    unanswered: asked - answered,
    ranked: answered >= RANKED_FROM,
  };
}

function isSatisfied({ scores }: AnsweredCycle): boolean {
  return sum(scores) >= 4 * scores.length;
}

/** Over a common denominator, so that 3.33… three times is exactly 10 thirds and nothing is lost before the truncation. */
function truncatedMean(cycles: readonly AnsweredCycle[]): number {
  const common = cycles.reduce((product, { scores }) => leastCommon(product, scores.length), 1);
  const total = cycles.reduce((all, { scores }) => all + sum(scores) * (common / scores.length), 0);
  return Math.floor((100 * total) / (common * cycles.length));
}

function percentRoundedUp(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.ceil((100 * part) / whole);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function leastCommon(a: number, b: number): number {
  return (a / greatestCommon(a, b)) * b;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
