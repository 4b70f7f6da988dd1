import {
  layOut,
  plain,
  TOKEN_PLACE,
  type LetterParties,
  type LetterText,
} from "./letter-layout.ts";

export interface ConsentFacts extends LetterParties {
  readonly publicUrl: string;
  readonly number: string;
  readonly subject: string;
  /** What the engineer adds. */
  readonly message: string | null;
  /** The latest version. */
  readonly solution: string | null;
}

/** Asks the customer to agree to close (R20). */
export function consentLetter(facts: ConsentFacts): LetterText {
  const { number } = facts;
  const subject = plain(facts.subject);
  const link = `${facts.publicUrl}/portal/consent?token=${TOKEN_PLACE}`;
  const section = (title: string, text: string | null): string[] =>
    text === null || plain(text) === "" ? [] : [`${title}\n${plain(text)}`];
  return {
    subject: `请确认是否结案 ${number} / May we close your request?`,
    bodyText: layOut(facts, {
      zh: [
        `您的服务请求 ${number}「${subject}」我们认为已经解决，现征求您的同意来关闭。`,
        ...section("解决方案：", facts.solution),
        ...section("工程师留言：", facts.message),
        `请打开下面的链接，选择同意，或者不同意并告诉我们原因：\n${link}`,
        "未经您同意，我们不会关闭该服务记录。",
      ],
      en: [
        `We believe that your request ${number} "${subject}" is solved and ask for your consent to close it.`,
        ...section("Solution:", facts.solution),
        ...section("The engineer's message:", facts.message),
        `Please follow this link to agree, or to decline and tell us why:\n${link}`,
        "Without your consent we do not close it.",
      ],
    }),
  };
}
