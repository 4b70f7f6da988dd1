import { useQuery } from "@tanstack/react-query";
import { civilDateOf, dayOfWeekOfEpochDay, epochDayOfCivilDate } from "@attest/shared/primitives";
import {
  createServiceCalendar,
  DEFAULT_WORKING_WEEK,
  type CalendarYear,
  type ServiceCalendar,
} from "@attest/shared/service-calendar";
import { nowInstant } from "../clock.ts";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

interface ReadDay {
  readonly date: string;
  readonly name: string | null;
  readonly working: boolean;
}

interface ReadYear extends Omit<CalendarYear, "days" | "source"> {
  readonly days: readonly ReadDay[];
}

type Years = Readonly<Record<"before" | "present" | "after", ReadYear>>;

const YEAR = "year state version days { date name working }";
const CalendarDocument = typed<Years, { before: number; present: number; after: number }>(
  `query WorkingDays($before: Int!, $present: Int!, $after: Int!) {
    before: serviceCalendar(year: $before) { ${YEAR} }
    present: serviceCalendar(year: $present) { ${YEAR} }
    after: serviceCalendar(year: $after) { ${YEAR} } }`,
);

const AN_HOUR_MS = 3_600_000;

/** The company's calendar around now, to count working time by as the server does; null until it is known. */
export function useWorkingDays(): ServiceCalendar | null {
  const present = Number(civilDateOf(nowInstant()).slice(0, 4));
  const { data } = useQuery({
    queryKey: ["working-days", present],
    queryFn: async () =>
      calendarOf(
        await runQuery(CalendarDocument, { before: present - 1, present, after: present + 1 }),
      ),
    staleTime: AN_HOUR_MS,
    structuralSharing: false,
    retry: 1,
  });
  return data ?? null;
}

function calendarOf({ before, present, after }: Years): ServiceCalendar {
  return createServiceCalendar({ years: [before, present, after].map(tableOf) });
}

/** Only what differs from the week is a table's business. */
function tableOf({ days, ...year }: ReadYear): CalendarYear {
  const special = days.filter(({ date, working }) => working !== isWorkedByWeek(date));
  return {
    ...year,
    source: null,
    days: special.map((day) => ({ ...day, origin: "STATUTORY" as const })),
  };
}

function isWorkedByWeek(date: string): boolean {
  const weekday = dayOfWeekOfEpochDay(epochDayOfCivilDate(date));
  return (DEFAULT_WORKING_WEEK.byWeekday[weekday] ?? []).length > 0;
}
