import { CommandCost, policy } from "./command-policy.ts";

const INSPECTOR = { INSPECTOR: [] };
const GENERAL_MANAGER = { GENERAL_MANAGER: [] };
const HEAVY = { cost: CommandCost.HEAVY };
const REVIEWED = ["REVIEWED"] as const;

/** The commands on plans, lots and reviews. */
export const SPOT_CHECK_COMMANDS = {
  createSpotCheckPlan: policy("SPOT_CHECK_PLAN_CREATE", INSPECTOR),
  freezeLot: policy("LOT_FREEZE", INSPECTOR, HEAVY),
  drawLot: policy("LOT_DRAW", INSPECTOR, HEAVY),
  submitReview: policy("REVIEW_SUBMIT", { INSPECTOR: ["REVIEWER"] }),
  judgeLot: policy("LOT_JUDGE", INSPECTOR),
  revealLot: policy("LOT_REVEAL", INSPECTOR),
  redrawLot: policy("LOT_REDRAW", { GENERAL_MANAGER: [] }, HEAVY),
  disputeReview: policy("REVIEW_DISPUTE", { ENGINEER: REVIEWED, OUTSOURCED_ENGINEER: REVIEWED }),
  // That the adjudicator is not the reviewer is `adjudicatorIsApart`, a matter of duties, not of rights.
  adjudicateDispute: policy("DISPUTE_ADJUDICATE", INSPECTOR),
  saveReviewDraft: policy("REVIEW_DRAFT_SAVE", { INSPECTOR: ["REVIEWER"] }),
  appealReview: policy("REVIEW_APPEAL", { ENGINEER: REVIEWED, OUTSOURCED_ENGINEER: REVIEWED }),
  admitLateDispute: policy("LATE_DISPUTE_ADMIT", GENERAL_MANAGER),
  replaceSampleItem: policy("SAMPLE_ITEM_REPLACE", INSPECTOR),
  assignReviews: policy("REVIEW_ASSIGN", { ...INSPECTOR, ...GENERAL_MANAGER }),
  reassignReview: policy("REVIEW_REASSIGN", { ...INSPECTOR, ...GENERAL_MANAGER }),
  declareConflict: policy("CONFLICT_DECLARE", INSPECTOR),
  withdrawConflict: policy("CONFLICT_WITHDRAW", INSPECTOR),
  approveSeverity: policy("SEVERITY_APPROVE", GENERAL_MANAGER),
  setAuditCadence: policy("AUDIT_CADENCE_SET", GENERAL_MANAGER),
  createCalibrationSession: policy("CALIBRATION_CREATE", { ...INSPECTOR, ...GENERAL_MANAGER }),
  rateCalibration: policy("CALIBRATION_RATE", INSPECTOR),
  createScorecard: policy("SCORECARD_CREATE", { ...INSPECTOR, ...GENERAL_MANAGER }),
  reviseScorecard: policy("SCORECARD_REVISE", { ...INSPECTOR, ...GENERAL_MANAGER }),
};
