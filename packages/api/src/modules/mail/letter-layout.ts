/** Subject and plain text of a letter; `{{token}}` stands where the secret goes. */
export interface LetterText {
  readonly subject: string;
  readonly bodyText: string;
}

/** Who writes to whom. */
export interface LetterParties {
  readonly contactName: string;
  readonly company: {
    readonly name: string;
    readonly nameEn: string;
    readonly hotline: string | null;
  };
}

/** A letter's own paragraphs, in both languages. */
export interface LetterParagraphs {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Where the secret goes. */
export const TOKEN_PLACE = "{{token}}";

/** What stands in its place for whoever must not read it. */
export const HIDDEN_TOKEN = "***";

/** Greeting, paragraphs and signature, Chinese above English. */
export function layOut(
  { contactName, company }: LetterParties,
  { zh, en }: LetterParagraphs,
): string {
  const name = plain(contactName);
  return [
    [`${name}，您好：`, ...zh, `此致\n${company.name}`].join("\n\n"),
    RULE,
    [`Dear ${name},`, ...en, `Yours sincerely,\n${company.nameEn}`].join("\n\n"),
    FOOTER,
  ].join("\n\n");
}

const RULE = "----------------------------------------";
const FOOTER = `${RULE}\n本邮件由系统自动发送；直接回复即可补充情况。\nThis letter was sent automatically; what you answer is read.`;

/** How to call, with the number where the company has set one. */
export function hotlineWords({ hotline }: LetterParties["company"]): {
  readonly zh: string;
  readonly en: string;
} {
  return hotline === null
    ? { zh: "我们的 400 服务热线", en: "our 400 service line" }
    : { zh: `服务热线 ${hotline}`, en: `our service line ${hotline}` };
}

/** Words of people as they may stand in a letter: no control characters, and no place for a secret of its own. */
export function plain(text: string): string {
  return text
    .replaceAll(TOKEN_PLACE, "")
    .replace(/[^\P{Cc}\n]/gu, "")
    .trim();
}

/** The text with its secret, or with asterisks. */
export function fillToken(bodyText: string, token: string): string {
  return bodyText.replaceAll(TOKEN_PLACE, () => token);
}
