import { ApiKeyScope } from "./api-key-scope.ts";
import { policy } from "./command-policy.ts";

const HOLDER = ["HOLDER"] as const;
/** Only engineers hold records; a manager who does has the engineer's role as well. */
const HOLDERS = { ENGINEER: HOLDER, OUTSOURCED_ENGINEER: HOLDER };
const DESK = { AGENT: [], CUSTOMER_SERVICE_MANAGER: [] };
const DESK_OR_DUTY = { ...DESK, ENGINEER: ["ON_DUTY"] } as const;
const TEAM_MANAGER = { DEPARTMENT_MANAGER: ["TEAM_MANAGER"] } as const;
const REASSIGNERS = { ...TEAM_MANAGER, CUSTOMER_SERVICE_MANAGER: [], TECHNICAL_DIRECTOR: [] };
/** Those who lead the work on a record: its holder, and who answers for them. */
const LEADERS = { ...HOLDERS, ...TEAM_MANAGER, TECHNICAL_DIRECTOR: [] };
/** What is said to customers is the desk's and the teams' business; every team uses the same answers. */
const ANSWER_KEEPERS = { CUSTOMER_SERVICE_MANAGER: [], DEPARTMENT_MANAGER: [] };
const MOVERS = {
  AGENT: [],
  CUSTOMER_SERVICE_MANAGER: [],
  DEPARTMENT_MANAGER: [],
  TECHNICAL_DIRECTOR: [],
};
/**
 * A key may do what a desk does without judgement. It never responds (R7 wants a human), reassigns
 * (R17), proposes, agrees or closes (R20, R21).
 */
const KEYS_TOO = { keyScope: ApiKeyScope.RECORDS_WRITE };

/** The commands on service records, from the identity check to the next cycle. */
export const SERVICE_RECORD_COMMANDS = {
  checkIdentity: policy("IDENTITY_CHECK", DESK_OR_DUTY, KEYS_TOO),
  waiveIdentityCheck: policy("IDENTITY_WAIVE", { CUSTOMER_SERVICE_MANAGER: [] }),
  openServiceRecord: policy("SERVICE_RECORD_OPEN", DESK_OR_DUTY, KEYS_TOO),
  requestService: policy("SERVICE_REQUEST", { CONTACT: [] }),
  writeToConversation: policy("CONVERSATION_WRITE", { CONTACT: [] }),
  logTouch: policy("TOUCH_LOG", { ...DESK, ...HOLDERS }, KEYS_TOO),
  assignServiceRecord: policy("SERVICE_RECORD_ASSIGN", { AGENT: [], ...REASSIGNERS }, KEYS_TOO),
  reassignServiceRecord: policy("SERVICE_RECORD_REASSIGN", REASSIGNERS),
  // On none of its own; each record decides as its single command does.
  bulkAssignServiceRecords: policy("SERVICE_RECORD_BULK_ASSIGN", MOVERS, KEYS_TOO),
  bulkReassignServiceRecords: policy("SERVICE_RECORD_BULK_REASSIGN", {
    CUSTOMER_SERVICE_MANAGER: [],
    DEPARTMENT_MANAGER: [],
    TECHNICAL_DIRECTOR: [],
  }),
  askReassignment: policy("SERVICE_RECORD_ASK_REASSIGNMENT", HOLDERS),
  decideReassignmentRequest: policy("REASSIGNMENT_REQUEST_DECIDE", REASSIGNERS),
  requestBackupResource: policy("BACKUP_RESOURCE_REQUEST", LEADERS),
  releaseBackupResource: policy("BACKUP_RESOURCE_RELEASE", LEADERS),
  conveneConsultation: policy("CONSULTATION_CONVENE", LEADERS),
  proposeInConsultation: policy("CONSULTATION_PROPOSE", {
    ENGINEER: ["EXPERT", "HOLDER"],
    OUTSOURCED_ENGINEER: HOLDER,
    DEPARTMENT_MANAGER: ["EXPERT", "TEAM_MANAGER"],
    TECHNICAL_DIRECTOR: [],
  }),
  decideConsultation: policy("CONSULTATION_DECIDE", LEADERS),
  cancelConsultation: policy("CONSULTATION_CANCEL", LEADERS),
  respondToServiceRecord: policy("SERVICE_RECORD_RESPOND", {
    ...HOLDERS,
    ENGINEER: ["HOLDER", "ON_DUTY"],
    ...TEAM_MANAGER,
  }),
  addFormEntry: policy("FORM_ENTRY_ADD", { ...HOLDERS, ...DESK }, KEYS_TOO),
  proposeSolution: policy("SOLUTION_PROPOSE", HOLDERS),
  waitForCustomer: policy("SERVICE_RECORD_WAIT_CUSTOMER", HOLDERS),
  waitForThirdParty: policy("SERVICE_RECORD_WAIT_THIRD_PARTY", HOLDERS),
  resumeServiceRecord: policy("SERVICE_RECORD_RESUME", HOLDERS),
  requestClosure: policy("CLOSURE_REQUEST", HOLDERS),
  recordConsent: policy("CONSENT_RECORD", { TOKEN_BEARER: [], AGENT: [], ...HOLDERS }),
  closeOnCustomerRequest: policy("SERVICE_RECORD_CLOSE_ON_REQUEST", DESK),
  logContactAttempt: policy("CONTACT_ATTEMPT_LOG", { AGENT: [], ...HOLDERS }),
  closeUnreachable: policy("SERVICE_RECORD_CLOSE_UNREACHABLE", { CUSTOMER_SERVICE_MANAGER: [] }),
  reopenServiceRecord: policy("SERVICE_RECORD_REOPEN", DESK, KEYS_TOO),
  queryStatus: policy("STATUS_QUERY", DESK_OR_DUTY),
  acceptInboxEntry: policy("INBOX_ACCEPT", DESK),
  fileInboxEntry: policy("INBOX_FILE", DESK),
  mergeInboxEntry: policy("INBOX_MERGE", DESK),
  splitInboxEntry: policy("INBOX_SPLIT", DESK),
  dismissInboxEntry: policy("INBOX_DISMISS", DESK),
  mergeServiceRecord: policy("SERVICE_RECORD_MERGE", DESK),
  saveAnswerTemplate: policy("ANSWER_TEMPLATE_SAVE", ANSWER_KEEPERS),
  deleteAnswerTemplate: policy("ANSWER_TEMPLATE_DELETE", ANSWER_KEEPERS),
};

/** What customers say of a record once it is closed. */
export const EVALUATION_COMMANDS = {
  submitEvaluation: policy("EVALUATION_SUBMIT", { TOKEN_BEARER: [] }),
};
