import { satisfactionOf } from "@attest/shared/satisfaction";
import type { RecordStat } from "../service-records/record-stats.ts";

/** A part of a whole with both, so that a share is never shown without what it is of. */
export interface Share {
  readonly met: number;
  readonly judged: number;
  /** With one place; null where nothing was judged. */
  readonly percent: string | null;
}

export type CountedStat = Pick<
  RecordStat,
  | "closed"
  | "reopened"
  | "responsesJudged"
  | "responsesMet"
  | "resolutionsJudged"
  | "resolutionsMet"
>;

/** How a month went. */
export interface MonthFigures {
  readonly responses: Share;
  readonly resolutions: Share;
  readonly closed: number;
  readonly reopened: number;
}

/** The figures of a month from its sums; all zero where there are none. */
export function monthFigures(stat: CountedStat | undefined): MonthFigures {
  const { closed = 0, reopened = 0, responsesJudged = 0, responsesMet = 0 } = stat ?? {};
  const { resolutionsJudged = 0, resolutionsMet = 0 } = stat ?? {};
  return {
    responses: shareOf(responsesMet, responsesJudged),
    resolutions: shareOf(resolutionsMet, resolutionsJudged),
    closed,
    reopened,
  };
}

/** Never rounded up to a hundred: one that was missed must be seen. */
function shareOf(met: number, judged: number): Share {
  const percent = judged === 0 ? null : (Math.floor((1000 * met) / judged) / 10).toFixed(1);
  return { met, judged, percent };
}

/** A locked answer, by the cycle it is about. */
export interface LockedAnswer {
  readonly score: number | null;
  readonly serviceCycle: { readonly id: string };
}

/** Satisfaction of the answers that may be seen; each cycle counts once (R28). */
export function satisfactionOfAnswers(
  answers: readonly LockedAnswer[],
): ReturnType<typeof satisfactionOf> {
  const scores = new Map<string, number[]>();
  for (const { score, serviceCycle } of answers) {
    if (score !== null) {
      scores.set(serviceCycle.id, [...(scores.get(serviceCycle.id) ?? []), score]);
    }
  }
  const cycles = [...scores.values()].map((own) => ({ scores: own }));
  return satisfactionOf(cycles, cycles.length);
}
