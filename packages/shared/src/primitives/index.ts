export type { YearMonthDay } from "./calendar-arithmetic.ts";
export { dateOfEpochDay, daysInMonth, epochDayOfDate } from "./calendar-arithmetic.ts";
export { canonicalJson } from "./canonical-json.ts";
export type { CivilDate } from "./civil-date.ts";
export {
  addDays,
  civilDateOf,
  civilDateOfEpochDay,
  dayOfWeek,
  dayOfWeekOfEpochDay,
  epochDayOf,
  epochDayOfCivilDate,
  isCivilDate,
  startOfDay,
  startOfEpochDay,
} from "./civil-date.ts";
export { formatInstant } from "./format-instant.ts";
export type { Instant } from "./instant.ts";
export { SECONDS_PER_DAY, SHANGHAI_OFFSET_SECONDS } from "./instant.ts";
export { parseInstant } from "./parse-instant.ts";
export { sha256Hex } from "./sha256-hex.ts";
export type { YearMonth } from "./year-month.ts";
export {
  addMonths,
  endOfMonth,
  isYearMonth,
  monthOf,
  monthOfDate,
  startOfMonth,
} from "./year-month.ts";
export type { JsonValue } from "./json-value.ts";
