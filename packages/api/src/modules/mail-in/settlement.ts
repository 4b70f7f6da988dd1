import type { MailOutcome } from "@attest/shared/inbound-mail";
import type { ReadMail } from "./read-mail.ts";

/** A mail as it was read. */
export interface SettledMail {
  readonly mail: ReadMail;
  /** Whose Authentication-Results are believed; null: nobody's. */
  readonly authservId: string | null;
}

/** What became of a mail, and what it turned out to be about. */
export interface Settlement {
  readonly outcome: MailOutcome;
  readonly reason?: string | null;
  readonly contactId?: string | null;
  readonly serviceRecordId?: string | null;
  readonly touchId?: string | null;
}
