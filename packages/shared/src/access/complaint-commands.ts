import { policy } from "./command-policy.ts";

const HANDLER = ["HANDLER"] as const;
const HANDLERS = {
  CUSTOMER_SERVICE_MANAGER: HANDLER,
  DEPUTY_DIRECTOR: HANDLER,
  TECHNICAL_DIRECTOR: HANDLER,
  GENERAL_MANAGER: HANDLER,
  ANY_STAFF: ["INDEPENDENT_HANDLER"],
} as const;
const RESPONDENT = { ANY_STAFF: ["RESPONDENT"] } as const;

/** The commands on complaints. */
export const COMPLAINT_COMMANDS = {
  fileComplaint: policy("COMPLAINT_FILE", { AGENT: [], CUSTOMER_SERVICE_MANAGER: [], CONTACT: [] }),
  escalateComplaint: policy("COMPLAINT_ESCALATE", HANDLERS),
  offerRemedy: policy("REMEDY_OFFER", HANDLERS),
  recordComplaintOutcome: policy("COMPLAINT_OUTCOME_RECORD", HANDLERS),
  submitRespondentStatement: policy("RESPONDENT_STATEMENT_SUBMIT", RESPONDENT),
  proposeFinding: policy("FINDING_PROPOSE", HANDLERS),
  // R30: what is found against quality assurance is confirmed by the operations director.
  confirmFinding: policy("FINDING_CONFIRM", {
    INSPECTOR: [],
    OPERATIONS_DIRECTOR: ["NAMED_CONFIRMER"],
  }),
  appealFinding: policy("FINDING_APPEAL", { ...RESPONDENT, AGENT: [] }),
};
