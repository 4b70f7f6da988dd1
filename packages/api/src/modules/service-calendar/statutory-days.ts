import { addDays, type CivilDate } from "@attest/shared/primitives";
import type { SpecialDay } from "@attest/shared/service-calendar";
import chineseDays from "chinese-days";

/**
 * The holidays and make-up workdays that the State Council's notice for a year names, in order of date. It may begin
 * in the December before.
 *
 * @param year 2007 to 2026
 */
export function statutoryDays(year: number): SpecialDay[] {
  const first = `${String(year - 1)}-12-01`;
  const end = `${String(year)}-12-01`;
  const days: SpecialDay[] = [];
  for (let date = first; date < end; date = addDays(date, 1)) {
    const name = NAMED_BY_NOTICE.get(date) ?? nameOf(date);
    if (name !== null && !NOT_NAMED_BY_NOTICE.has(date)) {
      days.push({ date, name, working: chineseDays.isWorkday(date), origin: "STATUTORY" });
    }
  }
  return days;
}

/** Weekends that a notice counts among the holiday, and the package leaves out. */
const NAMED_BY_NOTICE: ReadonlyMap<CivilDate, string> = new Map([
  ["2011-06-05", "端午节"],
  ["2012-06-23", "端午节"],
  ["2015-09-05", "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日"],
]);

/** Weekends that the package counts among the holiday, and the notice does not. */
const NOT_NAMED_BY_NOTICE: ReadonlySet<CivilDate> = new Set([
  "2014-04-06",
  "2019-04-06",
  "2019-04-07",
  "2019-06-08",
  "2019-06-09",
  "2019-09-14",
  "2019-09-15",
]);

/** The notices' own words for what the package shortens. */
const FULL_NAME: ReadonlyMap<string, string> = new Map([
  ["清明", "清明节"],
  ["端午", "端午节"],
  ["中秋", "中秋节"],
]);

/** The package names a special day in English and Chinese with its length, an ordinary one by its weekday. */
function nameOf(date: CivilDate): string | null {
  const chinese = chineseDays.getDayDetail(date).name.split(",")[1];
  return chinese === undefined ? null : (FULL_NAME.get(chinese) ?? chinese);
}
