import type { Instant } from "@attest/shared/primitives";
import type { CloseReason } from "@attest/shared/service-record";
import {
  hotlineWords,
  layOut,
  plain,
  TOKEN_PLACE,
  type LetterParties,
  type LetterText,
} from "./letter-layout.ts";
import { chineseTime, englishTime } from "./letter-time.ts";

export interface ClosingFacts extends LetterParties {
  readonly publicUrl: string;
  readonly number: string;
  readonly subject: string;
  readonly closedAt: Instant;
  readonly closeReason: CloseReason;
  readonly dissatisfied: boolean;
  /** Until when an evaluation is welcome; null: none is asked for. */
  readonly evaluateUntil: Instant | null;
}

/** Confirms that a record is closed, and asks for an evaluation (R23); a dissatisfied customer is offered a complaint (R21). */
export function closingLetter(facts: ClosingFacts): LetterText {
  const { number, closedAt } = facts;
  const subject = plain(facts.subject);
  const why = WHY[facts.closeReason];
  const hotline = hotlineWords(facts.company);
  const asked = evaluationRequest(facts);
  const offered = facts.dissatisfied ? complaintOffer(hotline) : NOTHING;
  return {
    subject: `服务记录已关闭 ${number} / Your request is closed`,
    bodyText: layOut(facts, {
      zh: [
        `您的服务请求 ${number}「${subject}」${why.zh}，已于${chineseTime(closedAt)}关闭。`,
        ...offered.zh,
        ...asked.zh,
        `如果问题再次出现，请在 30 天内致电${hotline.zh}，我们会重新打开该记录。`,
      ],
      en: [
        `Your request ${number} "${subject}" was closed on ${englishTime(closedAt)}, ${why.en}.`,
        ...offered.en,
        ...asked.en,
        `Should the problem come back, call ${hotline.en} within 30 days and we reopen it.`,
      ],
    }),
  };
}

const WHY: Readonly<Record<CloseReason, { readonly zh: string; readonly en: string }>> = {
  CONSENT: { zh: "经您同意", en: "with your consent" },
  CUSTOMER_WITHDRAWN: { zh: "按您的要求", en: "as you asked" },
  UNREACHABLE: { zh: "因多次未能联系到您", en: "since we could not reach you" },
};

const NOTHING = { zh: [], en: [] } as const;

interface Paragraphs {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

function evaluationRequest({ publicUrl, evaluateUntil }: ClosingFacts): Paragraphs {
  if (evaluateUntil === null) {
    return NOTHING;
  }
  const link = `${publicUrl}/portal/evaluation?token=${TOKEN_PLACE}`;
  return {
    zh: [
      `请为我们的服务打分（1 至 5 分），一分钟即可完成，${chineseTime(evaluateUntil)}前有效：\n${link}`,
    ],
    en: [
      `Please rate our service from 1 to 5; it takes a minute, until ${englishTime(evaluateUntil)}:\n${link}`,
    ],
  };
}

function complaintOffer(hotline: { readonly zh: string; readonly en: string }): Paragraphs {
  return {
    zh: [
      `我们了解到您对这次服务不满意，深表歉意。我们会在一个工作日内给您回电；您也可以致电${hotline.zh}投诉。`,
    ],
    en: [
      `We are sorry that you are not satisfied. We will call you within one working day; to complain, call ${hotline.en}.`,
    ],
  };
}
