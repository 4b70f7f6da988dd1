import { describe, expect, it } from "vitest";
import {
  COMMAND_NAMES,
  COMMANDS,
  isCommandName,
  mayCommand,
  mayCommandOn,
  Relation,
  Role,
} from "./index.ts";
import type { CommandName, Viewer } from "./index.ts";

const ROLES = Object.values(Role);
const EVERY_TIE = Object.values(Relation);
const as = (role: Role): Viewer => ({ kind: "STAFF", staffId: "s", roles: [role] });

const SHORT: Readonly<Record<string, readonly Role[]>> = {
  AG: [Role.AGENT],
  EN: [Role.ENGINEER],
  OE: [Role.OUTSOURCED_ENGINEER],
  DM: [Role.DEPARTMENT_MANAGER],
  CM: [Role.CUSTOMER_SERVICE_MANAGER],
  DD: [Role.DEPUTY_DIRECTOR],
  TD: [Role.TECHNICAL_DIRECTOR],
  OD: [Role.OPERATIONS_DIRECTOR],
  GM: [Role.GENERAL_MANAGER],
  IN: [Role.INSPECTOR],
  AD: [Role.ADMINISTRATOR],
  "*": ROLES,
};

/** The "Who:" lines of the contract: `role`, or `role:TIE` for a right that needs the tie. */
const WHO: Readonly<Record<string, string>> = {
  signIn: "*",
  signOut: "*",
  requestSignInCode: "*",
  signInWithCode: "*",
  checkIdentity: "AG CM",
  openServiceRecord: "AG CM",
  logTouch: "AG CM EN:HOLDER OE:HOLDER",
  assignServiceRecord: "AG CM DM:TEAM_MANAGER TD",
  reassignServiceRecord: "DM:TEAM_MANAGER CM TD",
  bulkAssignServiceRecords: "AG CM DM TD",
  bulkReassignServiceRecords: "CM DM TD",
  respondToServiceRecord: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER",
  addFormEntry: "AG CM EN:HOLDER OE:HOLDER",
  proposeSolution: "EN:HOLDER OE:HOLDER",
  waitForCustomer: "EN:HOLDER OE:HOLDER",
  resumeServiceRecord: "EN:HOLDER OE:HOLDER",
  requestClosure: "EN:HOLDER OE:HOLDER",
  recordConsent: "AG EN:HOLDER OE:HOLDER",
  closeOnCustomerRequest: "AG CM",
  reopenServiceRecord: "AG CM",
  submitEvaluation: "",
  fileComplaint: "AG CM",
  escalateComplaint: "CM:HANDLER DD:HANDLER TD:HANDLER GM:HANDLER",
  offerRemedy: "CM:HANDLER DD:HANDLER TD:HANDLER GM:HANDLER",
  recordComplaintOutcome: "CM:HANDLER DD:HANDLER TD:HANDLER GM:HANDLER",
  submitRespondentStatement: "*:RESPONDENT",
  proposeFinding: "CM:HANDLER DD:HANDLER TD:HANDLER GM:HANDLER",
  confirmFinding: "IN OD:NAMED_CONFIRMER",
  appealFinding: "*:RESPONDENT AG",
  createSpotCheckPlan: "IN",
  freezeLot: "IN",
  drawLot: "IN",
  submitReview: "IN:REVIEWER",
  judgeLot: "IN",
  revealLot: "IN",
  redrawLot: "GM",
  disputeReview: "EN:REVIEWED OE:REVIEWED",
  adjudicateDispute: "IN",
  computeAssessmentPeriod: "IN OD",
  publishAssessmentPeriod: "OD",
  submitExplanation: "*:SUBJECT",
  decideExplanation: "DM:TEAM_MANAGER OD:MANAGER_OF_MANAGER",
  certifyAssessment: "DM:TEAM_MANAGER OD:MANAGER_OF_MANAGER",
  finaliseAssessmentPeriod: "GM",
  approveConsequence: "OD GM",
  exportPayroll: "OD",
  // Beyond the contract.
  waiveIdentityCheck: "CM",
  // A signed-in contact alone.
  requestService: "",
  writeToConversation: "",
  waitForThirdParty: "EN:HOLDER OE:HOLDER",
  askReassignment: "EN:HOLDER OE:HOLDER",
  decideReassignmentRequest: "DM:TEAM_MANAGER CM TD",
  requestBackupResource: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER TD",
  releaseBackupResource: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER TD",
  conveneConsultation: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER TD",
  proposeInConsultation: "EN:EXPERT EN:HOLDER OE:HOLDER DM:EXPERT DM:TEAM_MANAGER TD",
  decideConsultation: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER TD",
  cancelConsultation: "EN:HOLDER OE:HOLDER DM:TEAM_MANAGER TD",
  logContactAttempt: "AG EN:HOLDER OE:HOLDER",
  closeUnreachable: "CM",
  mergeServiceRecord: "AG CM",
  queryStatus: "AG CM",
  acceptInboxEntry: "AG CM",
  fileInboxEntry: "AG CM",
  mergeInboxEntry: "AG CM",
  splitInboxEntry: "AG CM",
  dismissInboxEntry: "AG CM",
  replaceSampleItem: "IN",
  assignReviews: "IN GM",
  reassignReview: "IN GM",
  saveReviewDraft: "IN:REVIEWER",
  appealReview: "EN:REVIEWED OE:REVIEWED",
  admitLateDispute: "GM",
  declareConflict: "IN",
  withdrawConflict: "IN",
  approveSeverity: "GM",
  setAuditCadence: "GM",
  createCalibrationSession: "IN GM",
  rateCalibration: "IN",
  createScorecard: "IN GM",
  reviseScorecard: "IN GM",
  createCorrectiveAction: "IN GM",
  completeCorrectiveAction: "*:OWNER",
  checkCorrectiveAction: "IN",
  cancelCorrectiveAction: "GM",
  createStaff: "AD",
  issuePasswordLink: "AD GM",
  setPassword: "",
  disableStaff: "AD GM",
  enableStaff: "AD GM",
  grantRole: "AD GM",
  revokeRole: "AD GM",
  createApiKey: "AD",
  rotateApiKey: "AD",
  revokeApiKey: "AD",
  createWebhook: "AD",
  updateWebhook: "AD",
  deleteWebhook: "AD",
  rotateWebhookSecret: "AD",
  testWebhook: "AD",
  replayWebhookDelivery: "AD",
  startExport: "AG EN DM CM DD TD OD GM IN AD",
  saveAnswerTemplate: "DM CM",
  deleteAnswerTemplate: "DM CM",
  createIndustryTeam: "TD OD",
  updateIndustryTeam: "TD OD",
  setTeamManager: "TD OD",
  setRoutingRule: "TD OD",
  createEngineer: "TD OD",
  addTeamMember: "TD OD",
  createServiceLevel: "OD",
  updateServiceLevel: "OD",
  createCustomer: "AG CM",
  updateCustomer: "AG CM",
  createContact: "AG CM",
  updateContact: "AG CM",
  importCalendar: "OD AD",
  certifyCalendar: "OD",
  overrideCalendarDay: "OD",
  saveDutyRoster: "CM TD",
  swapDutyShifts: "CM TD",
  applyDutyTemplate: "CM TD",
  saveDutyTemplate: "CM TD",
  deleteDutyTemplate: "CM TD",
  recordHandover: "EN",
  incomingCall: "AG CM",
  acknowledgePage: "EN DM TD CM OD",
  acknowledgeNotice: "*",
  handOnNotice: "*",
};

function expectedTies(command: CommandName): Map<Role, string[]> {
  const ties = new Map<Role, string[]>();
  for (const word of (WHO[command] ?? "").split(" ").filter(Boolean)) {
    const [short = "", tie = "FREE"] = word.split(":");
    for (const role of SHORT[short] ?? []) {
      ties.set(role, [...(ties.get(role) ?? []), tie]);
    }
  }
  return ties;
}

describe("the table of commands", () => {
  it("has a line for every command, and none besides", () => {
    expect([...COMMAND_NAMES].sort()).toEqual(Object.keys(WHO).sort());
    expect(isCommandName("drawLot")).toBe(true);
    expect(isCommandName("toString")).toBe(false);
  });

  it.each(COMMAND_NAMES)("lets exactly those roles %s whom the contract names", (command) => {
    const expected = expectedTies(command);
    const isToken = ["recordConsent", "submitEvaluation", "setPassword"].includes(command);
    for (const role of ROLES) {
      const viewer = as(role);
      const ties = expected.get(role) ?? [];
      expect([role, mayCommand(viewer, command)]).toEqual([role, ties.length > 0 || isToken]);
      const without = ties.includes("FREE")
        ? "ALLOWED"
        : ties.length > 0
          ? "NOT_FOUND"
          : "FORBIDDEN";
      expect([role, mayCommandOn(viewer, command, [])]).toEqual([role, without]);
    }
  });

  it.each(COMMAND_NAMES)("asks for the one tie that %s needs, and no other helps", (command) => {
    for (const [role, ties] of expectedTies(command)) {
      const helps = (tie: Relation) => mayCommandOn(as(role), command, [tie]) === "ALLOWED";
      const needed = EVERY_TIE.filter((tie) => ties.includes("FREE") || ties.includes(tie));
      expect([role, EVERY_TIE.filter(helps)]).toEqual([role, needed]);
    }
  });

  it("names every permission once, in capitals", () => {
    const permissions = COMMAND_NAMES.map((command) => COMMANDS[command].permission);
    expect(new Set(permissions).size).toBe(permissions.length);
    expect(permissions.every((permission) => /^[A-Z_]+$/.test(permission))).toBe(true);
  });
});
