import type { Interval } from "@attest/shared/duty-roster";
import { addDays, civilDateOf, startOfDay, dayOfWeek } from "@attest/shared/primitives";

/** How much of the roster is on the screen. */
export type RosterView = "MONTH" | "WEEK";

/** The days of the week, or of the weeks of the month, that hold a date; they begin on a Monday. */
export function daysOf(view: RosterView, date: string): readonly string[] {
  const first = view === "WEEK" ? date : `${date.slice(0, 8)}01`;
  const monday = addDays(first, -((dayOfWeek(first) + 6) % 7));
  if (view === "WEEK") {
    return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  }
  const weeks = Array.from({ length: 42 }, (_, index) => addDays(monday, index));
  const month = date.slice(0, 7);
  return weeks.filter((_, index) => {
    const start = index - (index % 7);
    return weeks.slice(start, start + 7).some((day) => day.startsWith(month));
  });
}

/** The same as a stretch of time. */
export function stretchOf(days: readonly string[]): Interval {
  const [first = ""] = days;
  return { startsAt: startOfDay(first), endsAt: startOfDay(addDays(days.at(-1) ?? first, 1)) };
}

/** A week or a month on, or back. */
export function moved(view: RosterView, date: string, by: 1 | -1): string {
  if (view === "WEEK") {
    return addDays(date, 7 * by);
  }
  const first = startOfDay(`${date.slice(0, 8)}01`);
  return civilDateOf(first + (by > 0 ? 32 : -1) * 86_400);
}
