import { civilDateOf, startOfDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";

/** Whether next year's table should be there by now, and when to look again. */
export interface MissingYearCheck {
  /** The year whose table is looked for. */
  readonly year: number;
  /** The month for which its lack is an alarm; null: it is not one yet. */
  readonly month: string | null;
  readonly nextCheckAt: Instant;
}

/**
 * The State Council announces a year in the autumn before: from 1 November on a next year that nobody has certified is an
 * alarm, in November and again in December.
 *
 * @see docs/rules.md R10
 */
export function missingYearCheck(now: Instant): MissingYearCheck {
  const month = civilDateOf(now).slice(0, 7);
  const present = Number(month.slice(0, 4));
  const monthOfYear = Number(month.slice(5));
  const year = present + 1;
  switch (monthOfYear) {
    case 11:
      return { year, month, nextCheckAt: startOfDay(`${String(present)}-12-01`) };
    case 12:
      return { year, month, nextCheckAt: startOfDay(`${String(year)}-11-01`) };
    default:
      return { year, month: null, nextCheckAt: startOfDay(`${String(present)}-11-01`) };
  }
}
