import type { IncidentState } from "@attest/shared/incident-log";
import { INCIDENT_STATES } from "@attest/shared/incident-log";
import type { Instant, YearMonthDay } from "@attest/shared/primitives";
import { daysInMonth, epochDayOfDate, startOfEpochDay } from "@attest/shared/primitives";

/** How the values of a column are written, and what a refused line is told about it. */
export interface ValueKind<T> {
  /** Code of the refusal. */
  readonly code: string;
  readonly allowed: string;
  /** `null` when the text is not such a value. */
  readonly read: (text: string) => T | null;
}

/**
 * Day, month, year, hour, minute, in this order, padded or not, with slashes or dashes; taken as civil time of
 * Asia/Shanghai. Years before 1992 are not read, because the zone then had summer time.
 */
export const DATE: ValueKind<Instant> = {
  code: "DATE_INVALID",
  allowed: "存在的日期,日/月/年 时:分(日在前),如 29/2/2016 01:16",
  read: readDate,
};

export const BOOLEAN: ValueKind<boolean> = {
  code: "BOOLEAN_INVALID",
  allowed: "true 或 false",
  read: (text) => BOOLEANS.get(text.toLowerCase()) ?? null,
};

export const COUNT: ValueKind<number> = {
  code: "COUNT_INVALID",
  allowed: "0 到 99999 的整数",
  read: (text) => (/^\d{1,5}$/.test(text) ? Number(text) : null),
};

/** A cycle is made for each reopening, so their number has a limit. */
export const REOPEN_COUNT: ValueKind<number> = {
  code: "COUNT_INVALID",
  allowed: "0 到 999 的整数",
  read: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : null),
};

export const INCIDENT_NUMBER: ValueKind<string> = {
  code: "NUMBER_INVALID",
  allowed: "大写字母加数字的编号,如 INC0000045",
  read: (text) => (/^[A-Z]{2,8}\d{1,12}$/.test(text) ? text : null),
};

export const STATE: ValueKind<IncidentState> = {
  code: "STATE_INVALID",
  allowed: INCIDENT_STATES.join("、"),
  read: (text) => INCIDENT_STATES.find((state) => state === text) ?? null,
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

const DATE_PATTERN = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}) ([01]?\d|2[0-3]):([0-5]\d)$/;

function readDate(text: string): Instant | null {
  const match = DATE_PATTERN.exec(text);
  if (match === null) {
    return null;
  }
  const [day = 0, , month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return exists({ year, month, day })
    ? startOfEpochDay(epochDayOfDate({ year, month, day })) + hour * 3600 + minute * 60
    : null;
}

function exists({ year, month, day }: YearMonthDay): boolean {
  const inRange = year >= 1992 && month >= 1 && month <= 12 && day >= 1;
  // Every month has 28 days: asking for its length is only needed after that, and a file has half a million dates.
  return inRange && (day <= 28 || day <= daysInMonth(year, month));
}
