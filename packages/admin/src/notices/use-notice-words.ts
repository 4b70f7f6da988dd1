import { useTranslate } from "react-admin";
import { formatDateTime } from "../fields/format-time.ts";
import { useWord } from "../i18n/use-word.ts";
import type { NoticeRow } from "./notice-documents.ts";

/** A notice in one sentence. */
export function useNoticeWords(): (notice: NoticeRow) => string {
  const translate = useTranslate();
  const word = useWord();
  return (notice) => {
    const facts = {
      clock: word("ClockKind", notice.clockKind ?? "RESPONSE"),
      percent: notice.percent ?? 0,
      minutes: notice.minutesAfterDue ?? 0,
      at: notice.dueAt === null ? "" : formatDateTime(notice.dueAt),
      year: notice.year ?? "",
      number: notice.serviceRecord?.number ?? "",
    };
    return translate(`notices.${keyOf(notice)}`, facts);
  };
}

function keyOf({ kind, percent, minutesAfterDue }: NoticeRow): string {
  if (kind !== "CLOCK_ALERT") {
    return kind.toLowerCase();
  }
  if ((minutesAfterDue ?? 0) > 0) {
    return "clock_overdue";
  }
  return percent === 100 ? "clock_due" : "clock_near";
}
