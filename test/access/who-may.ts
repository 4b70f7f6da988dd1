const HOLDERS = "ENGINEER OUTSOURCED_ENGINEER";
const DESK = "AGENT CUSTOMER_SERVICE_MANAGER";
const WRITING_KEY = "KEY_RECORDS_WRITE";
const ANYBODY = "*";
/** Everybody of ours but outsourced staff, who export nothing. */
const INSIDE_STAFF = `${DESK} ENGINEER ENGINEER_COLLEAGUE ENGINEER_ON_DUTY DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER
  DEPUTY_DIRECTOR TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR GENERAL_MANAGER INSPECTOR ADMINISTRATOR`;

/**
 * Who may give each command, written down by hand from the "Who:" lines of the contract and, for commands that are
 * ours alone, from the house rules. "*": anybody, since a token or a password decides. ENGINEER and
 * OUTSOURCED_ENGINEER hold the record at hand, DEPARTMENT_MANAGER manages its team; ENGINEER_COLLEAGUE and
 * OTHER_DEPARTMENT_MANAGER are the same roles without that tie.
 */
export const WHO_MAY: Readonly<Record<string, string>> = {
  signIn: ANYBODY,
  signOut: ANYBODY,
  requestSignInCode: ANYBODY,
  signInWithCode: ANYBODY,
  setPassword: ANYBODY,
  submitEvaluation: ANYBODY,
  checkIdentity: `${DESK} ENGINEER_ON_DUTY ${WRITING_KEY}`,
  openServiceRecord: `${DESK} ENGINEER_ON_DUTY ${WRITING_KEY}`,
  requestService: "CONTACT CONTACT_COLLEAGUE",
  logTouch: `${DESK} ${HOLDERS} ${WRITING_KEY}`,
  assignServiceRecord: `${DESK} DEPARTMENT_MANAGER TECHNICAL_DIRECTOR ${WRITING_KEY}`,
  reassignServiceRecord: "DEPARTMENT_MANAGER CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  respondToServiceRecord: `${HOLDERS} ENGINEER_ON_DUTY DEPARTMENT_MANAGER`,
  addFormEntry: `${HOLDERS} ${DESK} ${WRITING_KEY}`,
  proposeSolution: HOLDERS,
  waitForCustomer: HOLDERS,
  waitForThirdParty: HOLDERS,
  resumeServiceRecord: HOLDERS,
  requestClosure: HOLDERS,
  // For a call; with a token anybody may.
  recordConsent: `AGENT ${HOLDERS}`,
  closeOnCustomerRequest: DESK,
  reopenServiceRecord: `${DESK} ${WRITING_KEY}`,
  logContactAttempt: `AGENT ${HOLDERS}`,
  closeUnreachable: "CUSTOMER_SERVICE_MANAGER",
  createStaff: "ADMINISTRATOR",
  createApiKey: "ADMINISTRATOR",
  revokeApiKey: "ADMINISTRATOR",
  issuePasswordLink: "ADMINISTRATOR GENERAL_MANAGER",
  disableStaff: "ADMINISTRATOR GENERAL_MANAGER",
  enableStaff: "ADMINISTRATOR GENERAL_MANAGER",
  grantRole: "ADMINISTRATOR GENERAL_MANAGER",
  revokeRole: "ADMINISTRATOR GENERAL_MANAGER",
  createWebhook: "ADMINISTRATOR",
  updateWebhook: "ADMINISTRATOR",
  deleteWebhook: "ADMINISTRATOR",
  rotateWebhookSecret: "ADMINISTRATOR",
  testWebhook: "ADMINISTRATOR",
  replayWebhookDelivery: "ADMINISTRATOR",
  startExport: `${INSIDE_STAFF} KEY_RECORDS_READ KEY_RECORDS_CUSTOMERS_PII`,
  createIndustryTeam: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  updateIndustryTeam: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  setTeamManager: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  setRoutingRule: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  createEngineer: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  addTeamMember: "TECHNICAL_DIRECTOR OPERATIONS_DIRECTOR",
  createServiceLevel: "OPERATIONS_DIRECTOR",
  updateServiceLevel: "OPERATIONS_DIRECTOR",
  importCalendar: "OPERATIONS_DIRECTOR ADMINISTRATOR",
  certifyCalendar: "OPERATIONS_DIRECTOR",
  createCustomer: DESK,
  updateCustomer: DESK,
  createContact: DESK,
  updateContact: DESK,
};

/** Whether this actor may give this command on the record at hand. */
export function mayByHand(command: string, actor: string): boolean {
  const who = WHO_MAY[command] ?? "";
  return who === ANYBODY || who.split(/\s+/).includes(actor);
}
