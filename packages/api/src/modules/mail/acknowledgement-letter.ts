import { hotlineWords, layOut, type LetterParties, type LetterText } from "./letter-layout.ts";

/** Says that a mail arrived and that somebody will read it; repeats nothing of what it said. */
export function acknowledgementLetter(facts: LetterParties): LetterText {
  const hotline = hotlineWords(facts.company);
  return {
    subject: "我们已收到您的邮件 / We received your mail",
    bodyText: layOut(facts, {
      zh: [
        "您的邮件我们已经收到，客服人员会在工作时间（周一至周五，法定节假日除外）尽快核对身份并处理。",
        `如情况紧急，请致电${hotline.zh}，每天 24 小时有人接听。`,
      ],
      en: [
        "Your mail has arrived. Somebody will check who it is from and see to it in working hours (Monday to Friday except public holidays).",
        `If it is urgent, call ${hotline.en}, which is answered day and night.`,
      ],
    }),
  };
}
