import type { zh } from "./zh.ts";

/** What the portal says, in plain English. */
export const en: typeof zh = {
  title: "Customer service", language: "中文", loading: "Opening…", failed: "That did not work. Please try again in a moment.", retry: "Try again", optional: "optional",
  status: {
    OPEN: "Accepted; an engineer is being found", ASSIGNED: "An engineer is assigned", IN_PROGRESS: "The engineer is working on it", WAITING_CUSTOMER: "Waiting for your answer",
    WAITING_THIRD_PARTY: "Waiting for a third party", PENDING_CONSENT: "Waiting for you to agree to close", CLOSED: "Closed", MERGED: "Joined with another record",
  },
  refusals: {
    TOKEN_REFUSED: "The link is invalid or has expired. Use the link in our latest mail, or sign in by e-mail.", WINDOW_CLOSED: "The time for this is over.",
    TRANSITION_REFUSED: "This can no longer be done; it may have been answered already.", RATE_LIMITED: "Too many attempts. Please wait a moment.",
    UNAUTHENTICATED: "The code is wrong or has expired.", BAD_USER_INPUT: "Please check what you filled in.",
  },
  record: "Service record %s", opened: "Opened", engineer: "Engineer", solution: "Solution", conversation: "Conversation", you: "You", we: "We", none: "Nothing yet.",
  state: "Where it stands", to_consent: "Answer whether it may be closed", to_evaluate: "Evaluate",
  consent_title: "Is it solved?", consent_hint: "The record is closed only when you agree.", agree: "Yes, close it", decline: "Not solved yet", reason: "Please tell us what is not solved yet", send: "Send", back: "Back",
  agreed: "Thank you. The record is closed; a letter will confirm it.", declined: "Received. The engineer goes on and will contact you.", sure: "Agree to close this record?", already: "Nothing is asked of you for this record now.",
  evaluation_title: "Please judge our service", scores: ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"], comment: "Your comment", choose: "Please choose 1 to 5 first",
  thanks: "Thank you for your evaluation.", amend_until: "You can change it with the same link until %s.", amend: "Change it", not_scored: "The time is over; your words are kept but not scored.", cannot_evaluate: "This record cannot be evaluated now.",
  sign_in: "Sign in by e-mail", email: "Your e-mail", get_code: "Send me a code", code_sent: "If we know this address, a code is on its way to it.", code: "Code", enter: "Sign in", signed_in: "Hello, %s",
  signed_in_hint: "To see a record, open the link in our mail.", start_hint: "Open the link in our mail to see progress, answer or evaluate. You can also sign in by e-mail.", phone_hint: "You can also call our service line at any time and name the number of your record.",
  no_token: "The link is incomplete. Please open it again from the mail.",
};
