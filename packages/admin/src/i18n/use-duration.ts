import { useTranslate } from "react-admin";
import { durationWords } from "../fields/format-time.ts";

/** A length of time in words, its two largest parts: `2 小时 5 分`. */
export function useDuration(): (seconds: number) => string {
  return useWords("days");
}

/** The same for what a clock counts: 24 counted hours are three workdays and not a day, so hours stay hours. */
export function useCountedDuration(): (seconds: number) => string {
  return useWords("hours");
}

/** The same for working time, which says so: `5 工作小时 20 分`. */
export function useWorkingDuration(): (seconds: number) => string {
  const translate = useTranslate();
  return (seconds) =>
    durationWords(seconds, "hours")
      .map(({ key, count }, index) => translate(index === 0 ? `${key}_working` : key, { count }))
      .join(translate("time.gap"));
}

function useWords(largest: "days" | "hours"): (seconds: number) => string {
  const translate = useTranslate();
  return (seconds) =>
    durationWords(seconds, largest)
      .map(({ key, count }) => translate(key, { count }))
      .join(translate("time.gap"));
}
