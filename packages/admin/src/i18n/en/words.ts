import type { zhWords } from "../zh/words.ts";

/** The words of the domain in English. */
export const enWords: typeof zhWords = {
  Role: {
    AGENT: "Agent", ENGINEER: "Engineer", OUTSOURCED_ENGINEER: "Outsourced engineer", DEPARTMENT_MANAGER: "Department manager",
    CUSTOMER_SERVICE_MANAGER: "Customer-service manager", DEPUTY_DIRECTOR: "Deputy director", TECHNICAL_DIRECTOR: "Technical director",
    OPERATIONS_DIRECTOR: "Operations director", GENERAL_MANAGER: "General manager", INSPECTOR: "Inspector", ADMINISTRATOR: "Administrator",
  },
  Channel: { PHONE: "Phone", ONLINE: "Online", QQ: "QQ", EMAIL: "E-mail", FAX: "Fax", OTHER: "Other" },
  TouchDirection: { INBOUND: "From customer", OUTBOUND: "To customer" },
  IdentityMethod: {
    PHONE_NUMBER: "Caller's number", CALLBACK: "Call back", CONTRACT_QUESTION: "Question on the contract", EMAIL_CODE: "Code by e-mail", OTHER: "Other",
  },
  ServiceRecordStatus: {
    OPEN: "Unassigned", ASSIGNED: "Assigned", IN_PROGRESS: "In progress", WAITING_CUSTOMER: "Waiting for customer",
    WAITING_THIRD_PARTY: "Waiting for third party", PENDING_CONSENT: "Awaiting consent", CLOSED: "Closed", MERGED: "Merged",
  },
  CloseReason: { CONSENT: "Customer agreed", CUSTOMER_WITHDRAWN: "Closed on request", UNREACHABLE: "Unreachable" },
  FormPart: { COMMUNICATION: "Communication", ANALYSIS: "Analysis", SOLUTION: "Solution", RESULT: "Result" },
  ClockKind: { RESPONSE: "Response clock", RESOLUTION: "Resolution clock" },
  ClockBasis: { WALL: "Wall time", WORKING: "Working time" },
  ClockState: { RUNNING: "Running", PAUSED: "Paused", MET: "Met", BREACHED: "Breached", EXCLUDED: "Not counted" },
  DayType: {
    WORKDAY: "Workday", WEEKEND: "Weekend", HOLIDAY: "Public holiday", MAKE_UP_WORKDAY: "Make-up workday", COMPANY_OPEN: "Company open",
    COMPANY_CLOSED: "Company closed", UNCERTIFIED: "Calendar not certified",
  },
  SegmentReason: {
    COUNTED: "Counted", OUTSIDE_HOURS: "Outside hours", NON_WORKING_DAY: "Non-working day", WAITING_CUSTOMER: "Waiting for customer",
    WAITING_THIRD_PARTY: "Waiting for third party", PENDING_CONSENT: "Awaiting consent",
  },
  EvaluationStatus: {
    SENT: "Sent", DELIVERED: "Delivered", BOUNCED: "Bounced", ANSWERED: "Answered", LOCKED: "Locked", EXPIRED: "Expired", SUPPRESSED: "Suppressed", VOID: "Void",
  },
  LetterKind: {
    OPENING: "Acceptance", CONSENT_REQUEST: "Consent request", CLOSING: "Closing", REMINDER: "Reminder", COMPLAINT: "Complaint", SURVEY: "Survey",
    SIGN_IN_CODE: "Sign-in code",
  },
  LetterState: { QUEUED: "Queued", SENT: "Sent", BOUNCED: "Bounced", FAILED: "Failed", KEPT: "Kept" },
  ManagementMode: { COMPANY_MANAGED: "Company-managed", SELF_MANAGED: "Self-managed" },
  Severity: { NORMAL: "Normal", TIGHTENED: "Tightened", REDUCED: "Reduced", DISCONTINUED: "Discontinued" },
};
