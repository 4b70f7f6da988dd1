const HOLDERS = "ENGINEER OUTSOURCED_ENGINEER";
const DESK = "AGENT CUSTOMER_SERVICE_MANAGER";
/** Who leads the work on the record at hand. */
const LEADERS = `${HOLDERS} DEPARTMENT_MANAGER TECHNICAL_DIRECTOR`;
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
  writeToConversation: "CONTACT CONTACT_COLLEAGUE",
  logTouch: `${DESK} ${HOLDERS} ${WRITING_KEY}`,
  assignServiceRecord: `${DESK} DEPARTMENT_MANAGER TECHNICAL_DIRECTOR ${WRITING_KEY}`,
  reassignServiceRecord: "DEPARTMENT_MANAGER CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  bulkAssignServiceRecords: `${DESK} DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER TECHNICAL_DIRECTOR ${WRITING_KEY}`,
  bulkReassignServiceRecords:
    "DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
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
  askReassignment: HOLDERS,
  decideReassignmentRequest: "DEPARTMENT_MANAGER CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  requestBackupResource: LEADERS,
  releaseBackupResource: LEADERS,
  conveneConsultation: LEADERS,
  // Nobody was invited to the one at hand.
  proposeInConsultation: LEADERS,
  decideConsultation: LEADERS,
  cancelConsultation: LEADERS,
  mergeServiceRecord: DESK,
  logContactAttempt: `AGENT ${HOLDERS}`,
  closeUnreachable: "CUSTOMER_SERVICE_MANAGER",
  queryStatus: `${DESK} ENGINEER_ON_DUTY`,
  acceptInboxEntry: DESK,
  fileInboxEntry: DESK,
  mergeInboxEntry: DESK,
  splitInboxEntry: DESK,
  dismissInboxEntry: DESK,
  createStaff: "ADMINISTRATOR",
  createApiKey: "ADMINISTRATOR",
  rotateApiKey: "ADMINISTRATOR",
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
  saveAnswerTemplate: "CUSTOMER_SERVICE_MANAGER DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER",
  deleteAnswerTemplate: "CUSTOMER_SERVICE_MANAGER DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER",
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
  overrideCalendarDay: "OPERATIONS_DIRECTOR",
  saveDutyRoster: "CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  swapDutyShifts: "CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  applyDutyTemplate: "CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  saveDutyTemplate: "CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  deleteDutyTemplate: "CUSTOMER_SERVICE_MANAGER TECHNICAL_DIRECTOR",
  // Whether there is a shift to hand over, or a page to answer, is found out afterwards.
  recordHandover: "ENGINEER ENGINEER_COLLEAGUE ENGINEER_ON_DUTY",
  acknowledgePage:
    "ENGINEER ENGINEER_COLLEAGUE ENGINEER_ON_DUTY DEPARTMENT_MANAGER OTHER_DEPARTMENT_MANAGER TECHNICAL_DIRECTOR CUSTOMER_SERVICE_MANAGER OPERATIONS_DIRECTOR",
  incomingCall: `${DESK} ${WRITING_KEY}`,
  acknowledgeNotice: `${INSIDE_STAFF} OUTSOURCED_ENGINEER`,
  handOnNotice: `${INSIDE_STAFF} OUTSOURCED_ENGINEER`,
  createSpotCheckPlan: "INSPECTOR",
  freezeLot: "INSPECTOR",
  drawLot: "INSPECTOR",
  judgeLot: "INSPECTOR",
  revealLot: "INSPECTOR",
  replaceSampleItem: "INSPECTOR",
  redrawLot: "GENERAL_MANAGER",
  assignReviews: "INSPECTOR GENERAL_MANAGER",
  reassignReview: "INSPECTOR GENERAL_MANAGER",
  // The inspector at hand has the review at hand, and it is about the holders.
  submitReview: "INSPECTOR",
  saveReviewDraft: "INSPECTOR",
  disputeReview: HOLDERS,
  appealReview: HOLDERS,
  admitLateDispute: "GENERAL_MANAGER",
  adjudicateDispute: "INSPECTOR",
  declareConflict: "INSPECTOR",
  withdrawConflict: "INSPECTOR",
  approveSeverity: "GENERAL_MANAGER",
  setAuditCadence: "GENERAL_MANAGER",
  createCalibrationSession: "INSPECTOR GENERAL_MANAGER",
  rateCalibration: "INSPECTOR",
  createScorecard: "INSPECTOR GENERAL_MANAGER",
  reviseScorecard: "INSPECTOR GENERAL_MANAGER",
  createCorrectiveAction: "INSPECTOR GENERAL_MANAGER",
  // They own the one at hand.
  completeCorrectiveAction: HOLDERS,
  checkCorrectiveAction: "INSPECTOR",
  cancelCorrectiveAction: "GENERAL_MANAGER",
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
