/** What waits in the inbox. */
export const InboxKind = {
  /** A touch that nobody has accepted yet. */
  MESSAGE: "MESSAGE",
  /** A customer to be called back, since a letter did not reach them. */
  CALLBACK: "CALLBACK",
} as const;
export type InboxKind = (typeof InboxKind)[keyof typeof InboxKind];

/** What became of it; only WAITING can still be decided. */
export const InboxState = {
  WAITING: "WAITING",
  /** A record was opened of it. */
  ACCEPTED: "ACCEPTED",
  /** It belongs to a record there was. */
  FILED: "FILED",
  /** It says the same as another that goes on for both. */
  MERGED: "MERGED",
  /** Several requests in one; each goes on by itself. */
  SPLIT: "SPLIT",
  /** Nothing follows, for the reason given. */
  DISMISSED: "DISMISSED",
} as const;
export type InboxState = (typeof InboxState)[keyof typeof InboxState];

/** What a person has to do about it, and why no machine did. */
export const WaitingFor = {
  /** From a known contact: somebody accepts it. */
  ACCEPTANCE: "ACCEPTANCE",
  /** Who wrote is not known, or not proven: an identity check comes first. */
  IDENTITY: "IDENTITY",
  /** It could not be read by machine; the reason stands beside it. */
  READING: "READING",
  /** The customer is to be called. */
  CALLBACK: "CALLBACK",
} as const;
export type WaitingFor = (typeof WaitingFor)[keyof typeof WaitingFor];
