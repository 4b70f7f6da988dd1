import type { zhRefusals } from "../zh/refusals.ts";

/** What to say for each refusal. */
export const enRefusals: typeof zhRefusals = {
  UNAUTHENTICATED: "Please sign in first.",
  FORBIDDEN: "Your role does not have this right.",
  NOT_FOUND: "It does not exist, or you may not see it.",
  BAD_USER_INPUT: "Please check what is marked.",
  CONFLICT: "Somebody else changed this meanwhile. Please reload.",
  IDEMPOTENCY_MISMATCH: "The same request was sent with other content. Please submit again.",
  TRANSITION_REFUSED: "This cannot be done in the present state.",
  SEPARATION_OF_DUTIES: "Separation of duties: somebody else has to do this.",
  IDENTITY_REQUIRED: "The identity check has to be passed first.",
  EVIDENCE_REQUIRED: "Evidence is needed.",
  FORM_INCOMPLETE: "The record form still misses required parts.",
  CONSULTATION_OPEN: "The consultation is still open.",
  NOT_ENTITLED_TO_CLOSE: "This contact is not entitled to close.",
  OUTSOURCE_FORBIDDEN: "This customer does not allow outsourcing.",
  CALENDAR_EMPTY: "The service calendar of that year is not announced yet.",
  ROSTER_GAP: "The duty roster has a gap.",
  TOKEN_REFUSED: "The link is invalid or has expired.",
  WINDOW_CLOSED: "The time for this is over.",
  REVIEWS_MISSING: "Not all reviews are submitted.",
  MONTH_NOT_OVER: "The month is not over yet.",
  QUERY_TOO_EXPENSIVE: "That asks for too much at once. Please narrow it down.",
  RATE_LIMITED: "Too many attempts. Please wait a moment.",
  SERVICE_UNAVAILABLE: "The service is unavailable for the moment. Please try again.",
  INTERNAL_SERVER_ERROR: "The server failed; it has been logged. Please try again.",
};
