import type { DayType } from "./day-type.ts";
import type { SpecialDay } from "./calendar-year.ts";
import type { DaySegment, WorkingWeek } from "./working-week.ts";

/** How one day is worked, and how sure that is. */
export interface DayPlan {
  /** What the tables and the week make of the day; never UNCERTIFIED, which is `certified` being false. */
  readonly type: DayType;
  readonly certified: boolean;
  /** The holiday's name, also on its make-up workdays. */
  readonly name: string | null;
  readonly segments: readonly DaySegment[];
}

/** What the tables say of one day. */
export interface DaySources {
  readonly weekday: number;
  readonly company: SpecialDay | null;
  readonly statutory: SpecialDay | null;
  readonly certified: boolean;
}

/**
 * Decides a day: company override, then make-up workday, then statutory holiday, then the weekly pattern.
 * A worked day off the pattern gets the week's `whenOff` hours.
 *
 * @see docs/rules.md R10
 */
export function planDay(week: WorkingWeek, sources: DaySources): DayPlan {
  const { weekday, certified } = sources;
  const ofWeekday = week.byWeekday[weekday] ?? [];
  const special = sources.company ?? sources.statutory;
  if (special === null) {
    const type = ofWeekday.length > 0 ? "WORKDAY" : "WEEKEND";
    return { type, certified, name: null, segments: ofWeekday };
  }
  const worked = ofWeekday.length > 0 ? ofWeekday : week.whenOff;
  return {
    type: typeOfSpecial(special),
    certified,
    name: special.name,
    segments: special.working ? worked : [],
  };
}

function typeOfSpecial({ origin, working }: SpecialDay): DayType {
  if (origin === "COMPANY") {
    return working ? "COMPANY_OPEN" : "COMPANY_CLOSED";
  }
  return working ? "MAKE_UP_WORKDAY" : "HOLIDAY";
}
