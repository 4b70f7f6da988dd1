import type { DayType } from "@attest/shared/service-calendar";
import { typed } from "../provider/typed-document.ts";

export interface CalendarDay {
  readonly date: string;
  readonly type: DayType;
  readonly name: string | null;
  readonly working: boolean;
}

interface Recount {
  readonly serviceRecord: { readonly id: string; readonly number: string } | null;
  readonly responseDueAt: string;
  readonly responseDueAtBefore: string;
  readonly resolutionDueAt: string;
  readonly resolutionDueAtBefore: string;
}

export interface YearCalendar {
  readonly year: number;
  readonly state: "EMPTY" | "PROVISIONAL" | "CERTIFIED";
  readonly version: number;
  readonly source: string | null;
  readonly certifiedBy: { readonly name: string } | null;
  readonly days: readonly CalendarDay[];
  readonly recounts: readonly Recount[];
}

export const CalendarStateDocument = typed<
  { serviceCalendar: Pick<YearCalendar, "state" | "year"> },
  { year: number }
>("query CalendarState($year: Int!) { serviceCalendar(year: $year) { year state } }");

export const CalendarDaysDocument = typed<
  { serviceCalendar: Pick<YearCalendar, "days" | "state" | "year"> },
  { year: number }
>(
  "query CalendarDays($year: Int!) { serviceCalendar(year: $year) { year state days { date type name working } } }",
);

export const YearCalendarDocument = typed<{ serviceCalendar: YearCalendar }, { year: number }>(
  `query YearCalendar($year: Int!) { serviceCalendar(year: $year) { year state version source certifiedBy { name }
    days { date type name working }
    recounts { serviceRecord { id number } responseDueAt responseDueAtBefore resolutionDueAt resolutionDueAtBefore } } }`,
);

export interface HolidayTable {
  readonly year: number;
  readonly papers: readonly string[];
  readonly days: readonly {
    readonly name: string;
    readonly date: string;
    readonly isOffDay: boolean;
  }[];
}

export const ImportCalendarDocument = typed<unknown, { input: HolidayTable }>(
  "mutation ImportCalendar($input: ImportCalendarInput!) { importCalendar(input: $input) { serviceCalendar { version } } }",
);

export const CertifyCalendarDocument = typed<unknown, { input: { year: number; version: number } }>(
  "mutation CertifyCalendar($input: CertifyCalendarInput!) { certifyCalendar(input: $input) { serviceCalendar { version } } }",
);

export const OverrideDayDocument = typed<
  unknown,
  { input: { date: string; working: boolean | null; name: string | null; version: number } }
>(
  "mutation OverrideDay($input: OverrideCalendarDayInput!) { overrideCalendarDay(input: $input) { serviceCalendar { version } } }",
);
