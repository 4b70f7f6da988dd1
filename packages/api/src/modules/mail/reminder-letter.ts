import type { Instant } from "@attest/shared/primitives";
import {
  layOut,
  plain,
  TOKEN_PLACE,
  type LetterParties,
  type LetterText,
} from "./letter-layout.ts";
import { chineseTime, englishTime } from "./letter-time.ts";

export interface ReminderFacts extends LetterParties {
  readonly publicUrl: string;
  readonly number: string;
  readonly subject: string;
  readonly evaluateUntil: Instant;
}

/** Reminds of an evaluation that was not answered yet (R24). */
export function reminderLetter(facts: ReminderFacts): LetterText {
  const { number, evaluateUntil } = facts;
  const subject = plain(facts.subject);
  const link = `${facts.publicUrl}/portal/evaluation?token=${TOKEN_PLACE}`;
  return {
    subject: `期待您的评价 ${number} / We would like your opinion`,
    bodyText: layOut(facts, {
      zh: [
        `您的服务请求 ${number}「${subject}」已经关闭，我们还没有收到您的评价。`,
        `请为我们的服务打分(1 至 5 分),一分钟即可完成，${chineseTime(evaluateUntil)}前有效：\n${link}`,
      ],
      en: [
        `Your request ${number} "${subject}" is closed, and we have not heard your opinion yet.`,
        `Please rate our service from 1 to 5; it takes a minute, until ${englishTime(evaluateUntil)}:\n${link}`,
      ],
    }),
  };
}
