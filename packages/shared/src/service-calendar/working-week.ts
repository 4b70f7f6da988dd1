/** Working time of a day, `[from, to)` in whole seconds after midnight, 0 to 86400. */
export interface DaySegment {
  readonly from: number;
  readonly to: number;
}

/** The weekly pattern. Segments of a day are in order and do not overlap. */
export interface WorkingWeek {
  /** Seven entries from Sunday to Saturday; an empty one is a day off. */
  readonly byWeekday: readonly (readonly DaySegment[])[];
  /** The hours of a make-up workday or company opening on a weekday that the pattern has off. */
  readonly whenOff: readonly DaySegment[];
}

const OFFICE_HOURS: readonly DaySegment[] = [
  { from: 9 * 3600, to: 12 * 3600 },
  { from: 13 * 3600, to: 18 * 3600 },
];

/** 09:00–12:00 and 13:00–18:00 from Monday to Friday. @see docs/rules.md R10 */
export const DEFAULT_WORKING_WEEK: WorkingWeek = {
  byWeekday: [[], OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, OFFICE_HOURS, []],
  whenOff: OFFICE_HOURS,
};

/** Whether the week has seven days whose segments are whole seconds, in order, apart, and somewhere not empty. */
export function isWorkingWeek({ byWeekday, whenOff }: WorkingWeek): boolean {
  return (
    byWeekday.length === 7 &&
    byWeekday.some((segments) => segments.length > 0) &&
    whenOff.length > 0 &&
    [...byWeekday, whenOff].every(areSegments)
  );
}

function areSegments(segments: readonly DaySegment[]): boolean {
  return segments.every(({ from, to }, index) => {
    const free = index === 0 ? 0 : (segments[index - 1]?.to ?? 0);
    return (
      Number.isInteger(from) && Number.isInteger(to) && free <= from && from < to && to <= 86_400
    );
  });
}
