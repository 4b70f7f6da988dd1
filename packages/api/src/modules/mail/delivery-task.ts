/** The job that takes a letter to the mail server. */
export const DELIVERY_TASK = "deliver-letter";

/** Tries before a letter has FAILED; with the queue's growing pauses they last about ten hours. */
export const DELIVERY_ATTEMPTS = 11;
