/** What a letter to a customer is about. */
export const LetterKind = {
  OPENING: "OPENING",
  CONSENT_REQUEST: "CONSENT_REQUEST",
  CLOSING: "CLOSING",
  REMINDER: "REMINDER",
  COMPLAINT: "COMPLAINT",
  SURVEY: "SURVEY",
  SIGN_IN_CODE: "SIGN_IN_CODE",
  /** A mail of theirs arrived. */
  ACKNOWLEDGEMENT: "ACKNOWLEDGEMENT",
  /** The status they asked for by mail. */
  STATUS: "STATUS",
} as const;
export type LetterKind = (typeof LetterKind)[keyof typeof LetterKind];

/** Where a letter is on its way; KEPT: no mail server is set, it can be read here. */
export const LetterState = {
  QUEUED: "QUEUED",
  SENT: "SENT",
  BOUNCED: "BOUNCED",
  FAILED: "FAILED",
  KEPT: "KEPT",
} as const;
export type LetterState = (typeof LetterState)[keyof typeof LetterState];
