/** From this many reassignments on a record is flagged. */
export const PING_PONG_FROM = 3;

/** Whether a record is passed around: three reassignments or more; the first assignment is none (R17). */
export function isFlaggedPingPong(reassignments: number): boolean {
  return reassignments >= PING_PONG_FROM;
}
