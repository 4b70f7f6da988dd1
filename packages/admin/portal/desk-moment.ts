import {
  addDays,
  civilDateOf,
  dayOfWeek,
  formatInstant,
  parseInstant,
} from "@attest/shared/primitives";
import type { CivilDate } from "@attest/shared/primitives";

/** What a language says of a day near or far. */
export interface DayWords {
  readonly today: string;
  /** `%d`: the weekday. */
  readonly tomorrow: string;
  /** From Sunday on. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** `%m`: the month, `%n`: the day, `%d`: the weekday. */
  readonly later: string;
}

/** When somebody answers, as one would say it: 今天 13:00, 周一 09:00, 10月8日（周四） 09:00; in Beijing time. */
export function deskMoment(opensAt: string, now: string, words: DayWords): string {
  const opens = parseInstant(opensAt);
  const from = parseInstant(now);
  if (opens === null || from === null) {
    return opensAt;
  }
  return `${dayOf(civilDateOf(opens), civilDateOf(from), words)} ${formatInstant(opens).slice(11, 16)}`;
}

function dayOf(day: CivilDate, today: CivilDate, words: DayWords): string {
  const weekday = words.weekdays[dayOfWeek(day)] ?? "";
  if (day === today) {
    return words.today;
  }
  if (day === addDays(today, 1)) {
    return words.tomorrow.replace("%d", weekday);
  }
  if (day < addDays(today, 7)) {
    return weekday;
  }
  return words.later
    .replace("%m", words.months[Number(day.slice(5, 7)) - 1] ?? "")
    .replace("%n", String(Number(day.slice(8, 10))))
    .replace("%d", weekday);
}
