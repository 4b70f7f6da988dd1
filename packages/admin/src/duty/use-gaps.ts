import { dutyGaps } from "@attest/shared/duty-roster";
import type { Interval } from "@attest/shared/duty-roster";
import { civilDateOf, dayOfWeek } from "@attest/shared/primitives";
import { createServiceCalendar } from "@attest/shared/service-calendar";
import type { CalendarYear } from "@attest/shared/service-calendar";
import { useQueries } from "@tanstack/react-query";
import { CalendarDaysDocument } from "../calendars/calendar-documents.ts";
import type { YearCalendar } from "../calendars/calendar-documents.ts";
import { runQuery } from "../provider/run.ts";

/** Where the plan leaves time to nobody, by the same rule as the server's; null while the calendar is being read. */
export function useGaps(within: Interval, shifts: readonly Interval[]): readonly Interval[] | null {
  const years = [
    ...new Set([within.startsAt, within.endsAt].map((at) => Number(civilDateOf(at).slice(0, 4)))),
  ];
  const answers = useQueries({
    queries: years.map((year) => ({
      queryKey: ["calendar-days", year],
      queryFn: () => runQuery(CalendarDaysDocument, { year }),
      staleTime: 300_000,
    })),
  });
  const known = answers.flatMap(({ data }) => (data === undefined ? [] : [data.serviceCalendar]));
  if (known.length < years.length) {
    return null;
  }
  const calendar = createServiceCalendar({ years: known.map(tableOf) });
  return dutyGaps({ calendar, within, shifts });
}

/** The days on which work differs from the week, whoever decided it. */
function tableOf({ year, days }: Pick<YearCalendar, "days" | "year">): CalendarYear {
  const special = days.filter(({ date, working }) => working !== isWeekday(date));
  return {
    year,
    state: "CERTIFIED",
    version: 1,
    source: null,
    days: special.map(({ date, name, working }) => ({ date, name, working, origin: "COMPANY" })),
  };
}

function isWeekday(date: string): boolean {
  return ![0, 6].includes(dayOfWeek(date));
}
