import { formatInstant, type Instant } from "@attest/shared/primitives";

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** As a Chinese letter tells the time: `2026年9月30日 17:40（北京时间）`. */
export function chineseTime(instant: Instant): string {
  const { year, month, day, clock } = partsOf(instant);
  return `${year}年${String(month)}月${String(day)}日 ${clock}（北京时间）`;
}

/** As an English letter tells the time: `30 September 2026, 17:40 (Beijing time)`. */
export function englishTime(instant: Instant): string {
  const { year, month, day, clock } = partsOf(instant);
  return `${String(day)} ${MONTHS[month - 1] ?? ""} ${year}, ${clock} (Beijing time)`;
}

function partsOf(instant: Instant): { year: string; month: number; day: number; clock: string } {
  const text = formatInstant(instant);
  return {
    year: text.slice(0, 4),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
    clock: text.slice(11, 16),
  };
}
