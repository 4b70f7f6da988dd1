import type { CommandName } from "../access/index.ts";

/** What can be done to a record, by the mutation that does it; a consent is two, by its decision. */
export const ACTION_COMMAND = {
  ASSIGN: "assignServiceRecord",
  REASSIGN: "reassignServiceRecord",
  ASK_REASSIGNMENT: "askReassignment",
  RESPOND: "respondToServiceRecord",
  LOG_TOUCH: "logTouch",
  ADD_FORM_ENTRY: "addFormEntry",
  PROPOSE_SOLUTION: "proposeSolution",
  WAIT_FOR_CUSTOMER: "waitForCustomer",
  WAIT_FOR_THIRD_PARTY: "waitForThirdParty",
  RESUME: "resumeServiceRecord",
  REQUEST_CLOSURE: "requestClosure",
  AGREE: "recordConsent",
  DECLINE: "recordConsent",
  LOG_CONTACT_ATTEMPT: "logContactAttempt",
  CLOSE_UNREACHABLE: "closeUnreachable",
  CLOSE_ON_CUSTOMER_REQUEST: "closeOnCustomerRequest",
  REOPEN: "reopenServiceRecord",
  MERGE: "mergeServiceRecord",
} as const satisfies Record<string, CommandName>;

/** An action on a record. */
export type RecordAction = keyof typeof ACTION_COMMAND;

/** All actions, in the order in which a record meets them. */
export const RECORD_ACTIONS = Object.keys(ACTION_COMMAND) as readonly RecordAction[];
