/** How long after each failed try the next one follows, in seconds; after the last the event is given up. */
export const BACK_OFF_SECONDS = [5, 30, 120, 600, 1_800, 3_600, 7_200] as const;

/** So many failed tries in a row, of whatever events, disable an endpoint. */
export const FAILURES_THAT_DISABLE = 20;

/**
 * When an event is tried again.
 *
 * @param attempts tries so far, at least 1
 * @returns seconds from the last try, or null: given up
 */
export function secondsUntilNextTry(attempts: number): number | null {
  return BACK_OFF_SECONDS[attempts - 1] ?? null;
}
