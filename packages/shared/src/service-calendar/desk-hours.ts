import type { Instant } from "../primitives/index.ts";
import type { ServiceCalendar } from "./service-calendar.ts";
import { instantAfterWorking } from "./working-time.ts";

/** Whether the online desk answers now, and if not, from when on. */
export interface DeskHours {
  readonly isOpen: boolean;
  /** The next working instant; null while the desk is open. */
  readonly opensAt: Instant | null;
}

/**
 * The online desk is manned in working time (5×8): not on holidays, on make-up workdays as on any other, not over
 * lunch, and from the end of the day on no longer.
 *
 * @throws RangeError when the calendar has no working time in the next 400 years
 * @see docs/rules.md R2
 */
export function deskHours(calendar: ServiceCalendar, now: Instant): DeskHours {
  const next = instantAfterWorking(calendar, now, 0);
  return next === now ? { isOpen: true, opensAt: null } : { isOpen: false, opensAt: next };
}
