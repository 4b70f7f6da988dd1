import type { Instant } from "@attest/shared/primitives";
import {
  hotlineWords,
  layOut,
  plain,
  TOKEN_PLACE,
  type LetterParties,
  type LetterText,
} from "./letter-layout.ts";
import { chineseTime, englishTime } from "./letter-time.ts";

export interface OpeningFacts extends LetterParties {
  readonly publicUrl: string;
  readonly number: string;
  readonly subject: string;
  readonly responseDueAt: Instant;
}

/** Confirms that a request was accepted (R3): its number, when it will be answered, how to follow it. */
export function openingLetter(facts: OpeningFacts): LetterText {
  const { number, responseDueAt } = facts;
  const subject = plain(facts.subject);
  const link = `${facts.publicUrl}/portal/status?token=${TOKEN_PLACE}`;
  const hotline = hotlineWords(facts.company);
  return {
    subject: `服务请求已受理 ${number} / Your request was accepted`,
    bodyText: layOut(facts, {
      zh: [
        "您的服务请求我们已经受理，并开设了服务记录。",
        `编号：${number}\n主题：${subject}\n最迟答复时间：${chineseTime(responseDueAt)}`,
        `随时查看处理进展：\n${link}`,
        `如需补充情况，请致电${hotline.zh}，并告知上面的编号。`,
      ],
      en: [
        "We have accepted your request and opened a service record.",
        `Number: ${number}\nSubject: ${subject}\nYou will be answered by: ${englishTime(responseDueAt)}`,
        `Follow its progress at any time:\n${link}`,
        `To add anything, please call ${hotline.en} and name the number above.`,
      ],
    }),
  };
}
