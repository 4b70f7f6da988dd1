import { mayCommandOn } from "../access/index.ts";
import type { CommandName, Tie, Viewer } from "../access/index.ts";
import { ErrorCode } from "../refusal/index.ts";
import type { FormPart } from "./form-parts.ts";
import { ACTION_COMMAND, RECORD_ACTIONS } from "./record-action.ts";
import type { RecordAction } from "./record-action.ts";
import type { ServiceRecordStatus } from "./service-record-status.ts";
import { nextStatus } from "./transitions.ts";
import type { CycleFacts } from "./transitions.ts";

/** Everything of a record that decides what may be done to it. */
export interface RecordFacts extends CycleFacts {
  readonly status: ServiceRecordStatus;
  readonly missingFormParts: readonly FormPart[];
  readonly isConsultationOpen: boolean;
  /** Whether the customer was tried on enough workdays (R20), see `isUnreachable`. */
  readonly isUnreachable: boolean;
  /** Whether the last closing is recent enough (R22), see `isWithinReopening`. */
  readonly isReopenable: boolean;
}

/** A command on a record, named by its mutation, and the code it would be refused with. */
export interface AvailableAction {
  readonly name: CommandName;
  readonly allowed: boolean;
  readonly reason: ErrorCode | null;
}

/**
 * What a viewer may do to a record, from the very tables and guards that decide the commands: a line
 * per mutation, also for those refused.
 *
 * @param ties what the viewer is to the record
 */
export function availableActions(
  viewer: Viewer,
  ties: readonly Tie[],
  record: RecordFacts,
): AvailableAction[] {
  // Declining is the other decision of the same mutation; agreeing has the guards.
  return RECORD_ACTIONS.filter((action) => action !== "DECLINE").map((action) => {
    const name = ACTION_COMMAND[action];
    const verdict = mayCommandOn(viewer, name, ties);
    const reason = verdict === "ALLOWED" ? refusalOf(action, record) : verdict;
    return { name, allowed: reason === null, reason };
  });
}

/**
 * Why the record's state refuses an action, whoever gives it: first the transition, then the guards.
 *
 * @returns null when it does not
 */
export function refusalOf(action: RecordAction, record: RecordFacts): ErrorCode | null {
  if (nextStatus(action, record.status, record).outcome === "REFUSED") {
    return ErrorCode.TRANSITION_REFUSED;
  }
  switch (action) {
    case "REQUEST_CLOSURE":
    case "AGREE":
      return closingRefusal(record);
    case "CLOSE_UNREACHABLE":
      return unreachableRefusal(record);
    case "REOPEN":
      return record.isReopenable ? null : ErrorCode.WINDOW_CLOSED;
    default:
      return null;
  }
}

/** R16 and R18: closing with consent needs the whole form and no open consultation. */
function closingRefusal(record: RecordFacts): ErrorCode | null {
  if (record.missingFormParts.length > 0) {
    return ErrorCode.FORM_INCOMPLETE;
  }
  return record.isConsultationOpen ? ErrorCode.CONSULTATION_OPEN : null;
}

function unreachableRefusal(record: RecordFacts): ErrorCode | null {
  if (!record.isUnreachable) {
    return ErrorCode.EVIDENCE_REQUIRED;
  }
  return record.isConsultationOpen ? ErrorCode.CONSULTATION_OPEN : null;
}
