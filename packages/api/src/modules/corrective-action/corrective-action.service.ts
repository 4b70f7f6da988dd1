import { mayCommandOn, type CommandName } from "@attest/shared/access";
import { moveCorrectiveAction, type CorrectiveActionMove } from "@attest/shared/corrective-action";
import { accessViewer } from "../../platform/create-context.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, DomainError, notFound } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import { journalAction } from "./corrective-action-journal.ts";

type Answer = Promise<{ correctiveActionId: string }>;

interface Reference {
  readonly id: string;
  readonly version: number;
}

const WHAT = "The corrective action";
const DAY = 86_400;

/**
 * Its owner says what was done; the effect is checked later.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R40
 */
export async function completeCorrectiveAction(
  unit: Unit,
  input: Reference & { readonly evidence: string },
): Answer {
  const evidence = requiredText("input.evidence", input.evidence, 20_000);
  const action = await lockAction(unit, "completeCorrectiveAction", input);
  move(action, "COMPLETE");
  action.evidence = evidence;
  action.doneAt = unit.now;
  action.effectCheckAt = unit.now + action.effectCheckDays * DAY;
  return save(unit, action, "complete");
}

/**
 * An inspector says whether it worked; if not, it is open again.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, SEPARATION_OF_DUTIES, BAD_USER_INPUT
 * @see docs/rules.md R40
 */
export async function checkCorrectiveAction(
  unit: Unit,
  input: Reference & {
    readonly effective: boolean;
    readonly note: string;
    readonly dueAt?: number | null;
  },
): Answer {
  const note = requiredText("input.note", input.note, 20_000);
  const action = await lockAction(unit, "checkCorrectiveAction", input);
  const { ownerId, subjectId } = action;
  if ([ownerId, subjectId].includes(staffIdOf(unit.viewer) ?? "")) {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      "Nobody checks what they did themselves, or what is about them.",
    );
  }
  move(action, input.effective ? "CONFIRM" : "REOPEN");
  action.checkNote = note;
  action.checkedById = staffIdOf(unit.viewer);
  action.checkedAt = unit.now;
  if (!input.effective) {
    reopen(unit, action, input.dueAt ?? null);
  }
  return save(unit, action, input.effective ? "confirm" : "reopen");
}

/**
 * Calls an open one off, with a reason.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function cancelCorrectiveAction(
  unit: Unit,
  input: Reference & { readonly reason: string },
): Answer {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const action = await lockAction(unit, "cancelCorrectiveAction", input);
  move(action, "CANCEL");
  action.checkNote = reason;
  action.checkedById = staffIdOf(unit.viewer);
  action.checkedAt = unit.now;
  return save(unit, action, "cancel");
}

function reopen({ now }: Unit, action: CorrectiveAction, dueAt: number | null): void {
  if (dueAt !== null && dueAt <= now) {
    throw badInput("input.dueAt", "What is due must lie ahead.", "an instant in the future");
  }
  action.reopenings += 1;
  action.doneAt = null;
  action.dueAt = dueAt ?? now + action.effectCheckDays * DAY;
  action.effectCheckAt = action.dueAt + action.effectCheckDays * DAY;
}

async function lockAction(
  unit: Unit,
  command: CommandName,
  { id, version }: Reference,
): Promise<CorrectiveAction> {
  const action = await lockRow(unit, { entity: CorrectiveAction, what: WHAT, id });
  const ties = staffIdOf(unit.viewer) === action.ownerId ? (["OWNER"] as const) : [];
  const { viewer } = unit;
  if (viewer.kind !== "SYSTEM" && mayCommandOn(accessViewer(viewer), command, ties) !== "ALLOWED") {
    throw notFound(WHAT);
  }
  return lockRow(unit, { entity: CorrectiveAction, what: WHAT, id, version });
}

function move(action: CorrectiveAction, way: CorrectiveActionMove): void {
  const { status } = action;
  const next = moveCorrectiveAction(way, status);
  if (next === null) {
    throw new DomainError("TRANSITION_REFUSED", `The corrective action is ${status}.`, { status });
  }
  action.status = next;
}

async function save(unit: Unit, action: CorrectiveAction, what: string): Answer {
  action.version += 1;
  await unit.db.update(CorrectiveAction, { id: action.id }, action);
  journalAction(unit, action, what);
  return { correctiveActionId: action.id };
}
