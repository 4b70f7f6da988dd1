import { useTranslate } from "react-admin";
import { durationWords } from "../fields/format-time.ts";

/** A length of time in words, its two largest parts: `2 小时 5 分`. */
export function useDuration(): (seconds: number) => string {
  const translate = useTranslate();
  return (seconds) => durationWords(seconds).map(({ key, count }) => translate(key, { count })).join(translate("time.gap"));
}
