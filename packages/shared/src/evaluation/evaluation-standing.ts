import type { Instant } from "../primitives/index.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The settings an evaluation was sent under. */
export interface EvaluationWindows {
  /** For how long after sending it can be answered. */
  readonly windowSeconds: number;
  /** For how long after the first answer it can be amended. */
  readonly amendSeconds: number;
  /** When the two reminders go out, after sending. */
  readonly reminderSeconds: readonly number[];
}

/** 14 days to answer, 24 hours to amend (R24), reminders after 5 and 10 days. A day is 24 hours. */
export const EVALUATION_DEFAULTS: EvaluationWindows = {
  windowSeconds: 14 * DAY,
  amendSeconds: 24 * HOUR,
  reminderSeconds: [5 * DAY, 10 * DAY],
};

/** When an evaluation was sent and first answered. */
export interface EvaluationTimes {
  readonly sentAt: Instant;
  readonly firstAnsweredAt: Instant | null;
}

/** What the clock says of an evaluation. `until` is the last second that counts. */
export type EvaluationStanding =
  | { readonly standing: "AWAITED"; readonly until: Instant }
  | { readonly standing: "AMENDABLE"; readonly until: Instant }
  | { readonly standing: "LOCKED"; readonly since: Instant }
  | { readonly standing: "EXPIRED"; readonly since: Instant };

/**
 * Whether an evaluation can still be answered or amended. Both ends count as in time: on the second
 * of `until` an answer is taken, one second later it is too late. An answer given in the last minute
 * of the window can be amended for its whole 24 hours.
 *
 * @see docs/rules.md R24
 */
export function evaluationStanding(
  { sentAt, firstAnsweredAt }: EvaluationTimes,
  now: Instant,
  windows: EvaluationWindows = EVALUATION_DEFAULTS,
): EvaluationStanding {
  if (firstAnsweredAt === null) {
    const until = sentAt + windows.windowSeconds;
    return now <= until ? { standing: "AWAITED", until } : { standing: "EXPIRED", since: until };
  }
  const until = firstAnsweredAt + windows.amendSeconds;
  return now <= until ? { standing: "AMENDABLE", until } : { standing: "LOCKED", since: until };
}

/** When the reminders are due; one that is still to come is dropped once there is an answer. */
export function reminderInstants(
  sentAt: Instant,
  windows: EvaluationWindows = EVALUATION_DEFAULTS,
): readonly Instant[] {
  return windows.reminderSeconds.map((seconds) => sentAt + seconds);
}
