import { policy } from "./command-policy.ts";

const QUALITY_OFFICE = { INSPECTOR: [], GENERAL_MANAGER: [] };

/** The commands on what is put right. */
export const CORRECTIVE_ACTION_COMMANDS = {
  createCorrectiveAction: policy("CORRECTIVE_ACTION_CREATE", QUALITY_OFFICE),
  completeCorrectiveAction: policy("CORRECTIVE_ACTION_COMPLETE", { ANY_STAFF: ["OWNER"] }),
  // That the checker is not the owner is a matter of duties, not of rights.
  checkCorrectiveAction: policy("CORRECTIVE_ACTION_CHECK", { INSPECTOR: [] }),
  cancelCorrectiveAction: policy("CORRECTIVE_ACTION_CANCEL", { GENERAL_MANAGER: [] }),
};
