import type { Instant } from "@attest/shared/primitives";
import { layOut, TOKEN_PLACE, type LetterParties, type LetterText } from "./letter-layout.ts";
import { chineseTime, englishTime } from "./letter-time.ts";

export interface SignInFacts extends LetterParties {
  readonly expiresAt: Instant;
}

/** Tells a contact the code to sign in with; the code is the letter's token. */
export function signInLetter(facts: SignInFacts): LetterText {
  return {
    subject: "登录验证码 / Your sign-in code",
    bodyText: layOut(facts, {
      zh: [
        `您的登录验证码：${TOKEN_PLACE}`,
        `有效期至${chineseTime(facts.expiresAt)}，只能使用一次。如非本人操作，请忽略本邮件，不要把验证码告诉任何人。`,
      ],
      en: [
        `Your sign-in code: ${TOKEN_PLACE}`,
        `It is good once, until ${englishTime(facts.expiresAt)}. If you did not ask for it, ignore this letter and tell nobody the code.`,
      ],
    }),
  };
}
