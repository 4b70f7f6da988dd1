import { CommandCost, policy } from "./command-policy.ts";

const INSPECTOR = { INSPECTOR: [] };
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
};
