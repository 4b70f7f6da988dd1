import type { CivilDate } from "../primitives/index.ts";
import type { CalendarState } from "./calendar-state.ts";

/** Who says that a day differs from the week: the State Council, or the company for itself. */
export const SpecialDayOrigin = { STATUTORY: "STATUTORY", COMPANY: "COMPANY" } as const;
export type SpecialDayOrigin = (typeof SpecialDayOrigin)[keyof typeof SpecialDayOrigin];

/** A day that differs from the week. A statutory one that is worked is a make-up workday. */
export interface SpecialDay {
  readonly date: CivilDate;
  /** The holiday's name, also on its make-up workdays; null where the company gave none. */
  readonly name: string | null;
  readonly working: boolean;
  readonly origin: SpecialDayOrigin;
}

/** One year's table. Its days may lie in the December before: the notice for a year sometimes begins there. */
export interface CalendarYear {
  readonly year: number;
  readonly state: CalendarState;
  readonly version: number;
  /** Addresses of the State Council's papers. */
  readonly source: string | null;
  readonly days: readonly SpecialDay[];
}
