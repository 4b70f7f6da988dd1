import type { Contact } from "../customer/contact.entity.ts";
import type { AnsweredLetter } from "../mail/reply-address.service.ts";
import type { InboundMail } from "./inbound-mail.entity.ts";
import type { ReadMail } from "./read-mail.ts";

/** A person's mail, with what is known of its sender and of what it answers. */
export interface PersonalMail {
  readonly inbound: InboundMail;
  readonly mail: ReadMail;
  /** Whose address it bears, if the mail may be taken for theirs; the one it was written to, if it answers a letter. */
  readonly contact: Contact | null;
  /** Why the sender is not taken for who they say. */
  readonly doubt: string | null;
  /** The letter it answers, by its signed address; In-Reply-To proves nothing. */
  readonly answered: AnsweredLetter | null;
  /** What the sender wrote themselves. */
  readonly words: string;
  readonly numbers: readonly string[];
}

/** What the sender says: their own words, or else all of it. */
export function saidIn({ words, mail }: PersonalMail): string {
  return [words, mail.text, mail.subject].find((said) => said !== "") ?? "";
}
