import { formatInstant } from "@attest/shared/primitives";

/** A notice in one sentence of each language. */
export interface NoticeWords {
  readonly zh: string;
  readonly en: string;
}

/** What a notice says by mail; the record goes by its number alone. */
export function noticeWords(kind: string, facts: Readonly<Record<string, unknown>>): NoticeWords {
  switch (kind) {
    case "CLOCK_ALERT":
      return clockWords(facts);
    case "DUTY_PAGE":
      return {
        zh: "值班呼叫：400 电话等待接听，请立即确认。",
        en: "You are paged: a call to the 400 number waits. Acknowledge at once.",
      };
    case "ROSTER_GAP":
      return {
        zh: `值班表有空档：${timeOf(facts)} 起无人值班。`,
        en: `The duty roster has a gap from ${timeOf(facts)} on.`,
      };
    case "CALENDAR_MISSING":
      return {
        zh: `${String(facts["year"])} 年的工作日历尚未确认。`,
        en: `The calendar of ${String(facts["year"])} is not certified yet.`,
      };
    default:
      return {
        zh: "值班交接：上一班的记录移交给您。",
        en: "A shift was handed over to you.",
      };
  }
}

function clockWords(facts: Readonly<Record<string, unknown>>): NoticeWords {
  const number = String(facts["number"]);
  const isResponse = facts["clock"] === "RESPONSE";
  const zhClock = isResponse ? "响应" : "解决";
  const enClock = isResponse ? "response" : "resolution";
  const after = Number(facts["minutesAfterDue"]);
  if (after > 0) {
    return {
      zh: `${number} 的${zhClock}已超时 ${String(after)} 分钟。`,
      en: `The ${enClock} of ${number} is ${String(after)} minutes overdue.`,
    };
  }
  return facts["percent"] === 100
    ? {
        zh: `${number} 的${zhClock}时限已到。`,
        en: `The ${enClock} of ${number} is due.`,
      }
    : {
        zh: `${number} 的${zhClock}时限已用去 ${String(facts["percent"])}%，${timeOf(facts)} 到期。`,
        en: `${String(facts["percent"])} % of the ${enClock} time of ${number} is used; it is due at ${timeOf(facts)}.`,
      };
}

function timeOf(facts: Readonly<Record<string, unknown>>): string {
  const at = facts["dueAt"];
  return typeof at === "number" ? formatInstant(at).slice(0, 16).replace("T", " ") : "";
}
