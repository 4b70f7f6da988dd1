import {
  addMonths,
  endOfMonth,
  monthOf,
  startOfMonth,
  civilDateOf,
} from "@attest/shared/primitives";
import type { CivilDate, Instant, YearMonth } from "@attest/shared/primitives";

/** A month as the figures and the lists take it, both days included. */
export interface MonthDays {
  readonly month: YearMonth;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The month of an instant in Asia/Shanghai, and the one before. */
export function monthBesideLast(now: Instant): {
  readonly now: MonthDays;
  readonly last: MonthDays;
} {
  const month = monthOf(now);
  return { now: daysOf(month), last: daysOf(addMonths(month, -1)) };
}

function daysOf(month: YearMonth): MonthDays {
  return {
    month,
    from: civilDateOf(startOfMonth(month)),
    to: civilDateOf(endOfMonth(month) - 1),
  };
}
