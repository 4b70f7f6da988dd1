import type { Instant } from "../primitives/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";
import type { Channel } from "./channel.ts";
import { basisOfChannel } from "./clock-basis.ts";
import { countedSecondsBetween } from "./counting.ts";

/** A first touch and the record made of it. */
export interface Intake {
  readonly calendar: ServiceCalendar;
  readonly channel: Channel;
  readonly receivedAt: Instant;
  readonly createdAt: Instant;
}

/** Whole minutes, rounded down; flagged to QA when over 15: 15:59 is 15 and is not. */
export interface IntakeDelay {
  readonly minutes: number;
  readonly flagged: boolean;
}

/**
 * How long a request lay before its record was made, on the channel's own basis; 0 when it was received at or
 * after the record's creation.
 *
 * @see docs/rules.md R5
 */
export function intakeDelay({ calendar, channel, receivedAt, createdAt }: Intake): IntakeDelay {
  const counting = { calendar, basis: basisOfChannel(channel) };
  const minutes = Math.floor(countedSecondsBetween(counting, receivedAt, createdAt) / 60);
  return { minutes, flagged: minutes > 15 };
}
