/** By which door a mail came in. */
export const MailSource = { SMTP: "SMTP", IMAP: "IMAP" } as const;
export type MailSource = (typeof MailSource)[keyof typeof MailSource];

/** What became of a mail. */
export const MailOutcome = {
  /** It went to the record whose signed address it was sent to. */
  CONVERSATION: "CONVERSATION",
  /** It waits in the inbox. */
  INBOX: "INBOX",
  /** It asked for a record's status and was answered, or was not to be. */
  STATUS_QUERY: "STATUS_QUERY",
  /** A letter of ours could not be delivered. */
  BOUNCE: "BOUNCE",
  /** A machine wrote it: kept, and nothing else happens. */
  AUTOMATIC: "AUTOMATIC",
} as const;
export type MailOutcome = (typeof MailOutcome)[keyof typeof MailOutcome];
