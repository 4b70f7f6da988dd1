import type { Channel } from "./channel.ts";
import type { ClockKind } from "./clock-kind.ts";

/** WALL counts every second, WORKING those of the service calendar. */
export const ClockBasis = { WALL: "WALL", WORKING: "WORKING" } as const;
export type ClockBasis = (typeof ClockBasis)[keyof typeof ClockBasis];

/** What a clock runs on: the response to a phone record on wall time, every other on working time. @see docs/rules.md R6 */
export function basisOfClock(kind: ClockKind, channel: Channel): ClockBasis {
  return kind === "RESPONSE" ? basisOfChannel(channel) : "WORKING";
}

/** Phone is answered round the clock, every other channel in working time. @see docs/rules.md R2 */
export function basisOfChannel(channel: Channel): ClockBasis {
  return channel === "PHONE" ? "WALL" : "WORKING";
}
