import { addDays } from "../primitives/index.ts";
import type { CalendarYear, SpecialDay } from "./calendar-year.ts";
import { createServiceCalendar } from "./service-calendar.ts";
import type { ServiceCalendar } from "./service-calendar.ts";

/** The State Council's notice for 2026, certified; for tests. */
export const YEAR_2026: CalendarYear = {
  year: 2026,
  state: "CERTIFIED",
  version: 1,
  source: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
  days: [
    ...closed("元旦", "2026-01-01", 3),
    ...closed("春节", "2026-02-15", 9),
    ...closed("清明节", "2026-04-04", 3),
    ...closed("劳动节", "2026-05-01", 5),
    ...closed("端午节", "2026-06-19", 3),
    ...closed("中秋节", "2026-09-25", 3),
    ...closed("国庆节", "2026-10-01", 7),
    madeUp("元旦", "2026-01-04"),
    madeUp("春节", "2026-02-14"),
    madeUp("春节", "2026-02-28"),
    madeUp("劳动节", "2026-05-09"),
    madeUp("国庆节", "2026-09-20"),
    madeUp("国庆节", "2026-10-10"),
  ],
};

/** 2026 certified, every other year EMPTY; for tests. */
export const CALENDAR_2026: ServiceCalendar = createServiceCalendar({ years: [YEAR_2026] });

function closed(name: string, first: string, length: number): SpecialDay[] {
  return Array.from({ length }, (_, index) => ({
    date: addDays(first, index),
    name,
    working: false,
    origin: "STATUTORY",
  }));
}

function madeUp(name: string, date: string): SpecialDay {
  return { date, name, working: true, origin: "STATUTORY" };
}
