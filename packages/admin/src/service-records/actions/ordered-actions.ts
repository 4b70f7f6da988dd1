import { nextStepOf } from "../next-step.ts";
import type { NextStep } from "../next-step.ts";
import type { AvailableAction, RecordDetail } from "../service-record.ts";
import { isRecordCommand } from "./record-commands.ts";
import type { RecordCommand } from "./record-commands.ts";

export type NamedAction = AvailableAction & { readonly name: RecordCommand };

/** The actions of a record as they are offered. */
export interface OrderedActions {
  /** The next step, where the viewer may take it. */
  readonly next: NextStep | null;
  /** Beside it, the likely ones first. */
  readonly buttons: readonly NamedAction[];
  /** The others, also those that lack something. */
  readonly others: readonly NamedAction[];
}

/** What one most likely wants beside the next step, first. */
const ORDER: readonly RecordCommand[] = [
  "assignServiceRecord",
  "respondToServiceRecord",
  "recordConsent",
  "resumeServiceRecord",
  "waitForCustomer",
  "logTouch",
  "waitForThirdParty",
  "reassignServiceRecord",
  "logContactAttempt",
  "reopenServiceRecord",
  "addFormEntry",
  "proposeSolution",
  "requestClosure",
  "closeOnCustomerRequest",
  "closeUnreachable",
  "askReassignment",
  "mergeServiceRecord",
];
const BESIDE = 2;
const LEFT_OUT: readonly string[] = [
  "FORBIDDEN",
  "NOT_FOUND",
  "UNAUTHENTICATED",
  "TRANSITION_REFUSED",
];

/** Sorts what the server offers: the next step, what stands beside it, and the rest. */
export function orderedActions(record: RecordDetail): OrderedActions {
  const actions = offered(record.availableActions);
  const step = nextStepOf(record);
  const isAllowed = actions.some(({ name, allowed }) => allowed && name === step?.command);
  const next = isAllowed ? step : null;
  // A part of the form is one of several that can be written: the whole choice stays in the menu.
  const rest = actions.filter(({ name }) => name !== next?.command || next.part !== undefined);
  const isAnswered = record.currentCycle.responseClock.stoppedAt !== null;
  const isLater = (name: RecordCommand) =>
    name === next?.command || (isAnswered && name === "respondToServiceRecord");
  const buttons = rest.filter(({ name, allowed }) => allowed && !isLater(name)).slice(0, BESIDE);
  return { next, buttons, others: rest.filter((action) => !buttons.includes(action)) };
}

/** What the viewer has no right to, or what does not belong to this state, is left out; what lacks something says so. */
function offered(actions: readonly AvailableAction[]): readonly NamedAction[] {
  return actions
    .filter((action): action is NamedAction => isRecordCommand(action.name))
    .filter(({ reason }) => reason === null || !LEFT_OUT.includes(reason))
    .sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));
}
