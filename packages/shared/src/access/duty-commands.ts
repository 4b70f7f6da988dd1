import { ApiKeyScope } from "./api-key-scope.ts";
import { CommandCost, policy } from "./command-policy.ts";

/** The technical director runs the customer-service department, its manager the desk: they see that the phone is answered. */
const ROSTER_KEEPERS = { CUSTOMER_SERVICE_MANAGER: [], TECHNICAL_DIRECTOR: [] };
/** Whether the person was paged, or was on duty, is found out with the call at hand. */
const PAGED = {
  ...{ ENGINEER: [], DEPARTMENT_MANAGER: [], TECHNICAL_DIRECTOR: [] },
  // Who stands in where no team is known, or a team has no manager.
  ...{ CUSTOMER_SERVICE_MANAGER: [], OPERATIONS_DIRECTOR: [] },
};

/** Duty outside working time, calls, and notices to one's own people. */
export const DUTY_COMMANDS = {
  saveDutyRoster: policy("DUTY_ROSTER_SAVE", ROSTER_KEEPERS, { cost: CommandCost.HEAVY }),
  swapDutyShifts: policy("DUTY_ROSTER_SWAP", ROSTER_KEEPERS),
  applyDutyTemplate: policy("DUTY_TEMPLATE_APPLY", ROSTER_KEEPERS, { cost: CommandCost.HEAVY }),
  saveDutyTemplate: policy("DUTY_TEMPLATE_SAVE", ROSTER_KEEPERS),
  deleteDutyTemplate: policy("DUTY_TEMPLATE_DELETE", ROSTER_KEEPERS),
  recordHandover: policy("DUTY_HANDOVER_RECORD", { ENGINEER: [] }),
  incomingCall: policy(
    "CALL_ANNOUNCE",
    { AGENT: [], CUSTOMER_SERVICE_MANAGER: [] },
    { keyScope: ApiKeyScope.RECORDS_WRITE },
  ),
  acknowledgePage: policy("PAGE_ACKNOWLEDGE", PAGED),
  acknowledgeNotice: policy("NOTICE_ACKNOWLEDGE", { ANY_STAFF: [] }),
  handOnNotice: policy("NOTICE_HAND_ON", { ANY_STAFF: [] }),
};
