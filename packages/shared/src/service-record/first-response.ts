/** A contact with the customer that may be the response the clock waits for. */
export interface Contacting {
  /** Sent by the system, not written by a person. */
  readonly isAutomatic: boolean;
  /** The call in which the record was opened. */
  readonly isOpeningCall: boolean;
  /** By the holder, the engineer on duty or the team's manager. */
  readonly isByEntitled: boolean;
  readonly isAnswered: boolean;
  /** The message that followed an unanswered attempt; null or blank when there was none. */
  readonly followUp: string | null;
}

/**
 * Whether a contact responds to the customer: human, by someone entitled, after the opening call, and
 * answered, or else followed up by a message.
 *
 * @see docs/rules.md R7
 */
export function isResponse(contact: Contacting): boolean {
  const { isAutomatic, isOpeningCall, isByEntitled, isAnswered, followUp } = contact;
  const isReached = isAnswered || (followUp ?? "").trim() !== "";
  return !isAutomatic && !isOpeningCall && isByEntitled && isReached;
}
