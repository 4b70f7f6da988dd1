import { RECORD_ACTIONS } from "./record-action.ts";
import type { RecordAction } from "./record-action.ts";
import type { ServiceRecordStatus } from "./service-record-status.ts";

/**
 * Where a move leads: to a status, or to the one that the record's facts give. BY_RESPONSE:
 * IN_PROGRESS once the cycle was responded to, ASSIGNED before. BY_HOLDER: ASSIGNED if an engineer
 * holds the record, OPEN if nobody does.
 */
export type Target = ServiceRecordStatus | "BY_RESPONSE" | "BY_HOLDER";

type Moves = Readonly<Partial<Record<ServiceRecordStatus, Target>>>;

const STAY_AT_WORK: Moves = {
  ASSIGNED: "ASSIGNED",
  IN_PROGRESS: "IN_PROGRESS",
  WAITING_CUSTOMER: "WAITING_CUSTOMER",
  WAITING_THIRD_PARTY: "WAITING_THIRD_PARTY",
};
const STAY_WITH_HOLDER: Moves = { ...STAY_AT_WORK, PENDING_CONSENT: "PENDING_CONSENT" };
const STAY: Moves = { OPEN: "OPEN", ...STAY_WITH_HOLDER };

/**
 * The life of a cycle (domain.md §4): for each action, the statuses it starts from and where each
 * leads. What is not listed is refused.
 *
 * RESPOND on an unassigned record, by the engineer on duty or the team's manager, answers the
 * response clock and leaves it OPEN, for somebody still has to take it. A response given while
 * waiting keeps waiting. Reassigning keeps the status; a touch may also come in after closing.
 */
export const TRANSITIONS: Readonly<Record<RecordAction, Moves>> = {
  ASSIGN: { OPEN: "ASSIGNED" },
  REASSIGN: STAY_WITH_HOLDER,
  ASK_REASSIGNMENT: STAY_WITH_HOLDER,
  RESPOND: { ...STAY, ASSIGNED: "IN_PROGRESS" },
  LOG_TOUCH: { ...STAY, CLOSED: "CLOSED" },
  ADD_FORM_ENTRY: STAY,
  PROPOSE_SOLUTION: STAY_AT_WORK,
  WAIT_FOR_CUSTOMER: { ASSIGNED: "WAITING_CUSTOMER", IN_PROGRESS: "WAITING_CUSTOMER" },
  WAIT_FOR_THIRD_PARTY: { ASSIGNED: "WAITING_THIRD_PARTY", IN_PROGRESS: "WAITING_THIRD_PARTY" },
  RESUME: { WAITING_CUSTOMER: "BY_RESPONSE", WAITING_THIRD_PARTY: "BY_RESPONSE" },
  REQUEST_CLOSURE: { IN_PROGRESS: "PENDING_CONSENT" },
  AGREE: { PENDING_CONSENT: "CLOSED" },
  DECLINE: { PENDING_CONSENT: "IN_PROGRESS" },
  LOG_CONTACT_ATTEMPT: { PENDING_CONSENT: "PENDING_CONSENT" },
  CLOSE_UNREACHABLE: { PENDING_CONSENT: "CLOSED" },
  CLOSE_ON_CUSTOMER_REQUEST: allOpenTo("CLOSED"),
  REOPEN: { CLOSED: "BY_HOLDER" },
  MERGE: allOpenTo("MERGED"),
};

/** What of the record a symbolic target asks for. */
export interface CycleFacts {
  readonly isResponded: boolean;
  readonly isHeld: boolean;
}

/** The status an action leads to, or what the present status allows instead. */
export type NextStatus =
  | { readonly outcome: "ALLOWED"; readonly status: ServiceRecordStatus }
  | {
      readonly outcome: "REFUSED";
      readonly status: ServiceRecordStatus;
      readonly allowed: readonly RecordAction[];
    };

/** Looks an action up in `TRANSITIONS`; a refusal names the present status and what it allows. */
export function nextStatus(
  action: RecordAction,
  status: ServiceRecordStatus,
  facts: CycleFacts,
): NextStatus {
  const target = TRANSITIONS[action][status];
  if (target === undefined) {
    const allowed = RECORD_ACTIONS.filter((other) => TRANSITIONS[other][status] !== undefined);
    return { outcome: "REFUSED", status, allowed };
  }
  return { outcome: "ALLOWED", status: resolveTarget(target, facts) };
}

function resolveTarget(target: Target, facts: CycleFacts): ServiceRecordStatus {
  switch (target) {
    case "BY_RESPONSE":
      return facts.isResponded ? "IN_PROGRESS" : "ASSIGNED";
    case "BY_HOLDER":
      return facts.isHeld ? "ASSIGNED" : "OPEN";
    default:
      return target;
  }
}

function allOpenTo(target: ServiceRecordStatus): Moves {
  return Object.fromEntries(Object.keys(STAY).map((status) => [status, target]));
}
