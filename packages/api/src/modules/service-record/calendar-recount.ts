import type { Instant } from "@attest/shared/primitives";

/** A year's table that changed while the clock ran, and when. */
export interface CalendarRecount {
  readonly version: number;
  readonly at: Instant;
}
