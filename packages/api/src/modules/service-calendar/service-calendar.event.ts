import type { CalendarState } from "@attest/shared/service-calendar";
import { Hook } from "../../platform/hook.ts";

/** A year's table changed: from `version` on the calendar is another one, and open clocks may have to be recounted. */
export interface CalendarChanged {
  readonly year: number;
  readonly version: number;
  readonly state: CalendarState;
}

/** Runs after the new version is stored, in its transaction. @see docs/rules.md R11 */
export const calendarChanged = new Hook<CalendarChanged>();
