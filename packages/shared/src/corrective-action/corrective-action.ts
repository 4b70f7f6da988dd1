/** What is to be put right: how a team works, or how a person does. @see docs/rules.md R40 */
export const CorrectiveActionKind = {
  CORRECTIVE: "CORRECTIVE",
  COACHING: "COACHING",
} as const;
export type CorrectiveActionKind = (typeof CorrectiveActionKind)[keyof typeof CorrectiveActionKind];

/** Where a corrective action stands. */
export const CorrectiveActionStatus = {
  OPEN: "OPEN",
  /** Done by its owner; whether it worked shows later. */
  DONE: "DONE",
  /** Checked: it worked. */
  EFFECTIVE: "EFFECTIVE",
  /** Called off with a reason. */
  CANCELLED: "CANCELLED",
} as const;
export type CorrectiveActionStatus =
  (typeof CorrectiveActionStatus)[keyof typeof CorrectiveActionStatus];

/** What can happen to a corrective action. */
export type CorrectiveActionMove = "COMPLETE" | "CONFIRM" | "REOPEN" | "CANCEL";

/** For each move, the statuses it starts from and where it leads: what did not work is open again. */
export const CORRECTIVE_ACTION_MOVES: Readonly<
  Record<CorrectiveActionMove, Partial<Record<CorrectiveActionStatus, CorrectiveActionStatus>>>
> = {
  COMPLETE: { OPEN: "DONE" },
  CONFIRM: { DONE: "EFFECTIVE" },
  REOPEN: { DONE: "OPEN" },
  CANCEL: { OPEN: "CANCELLED" },
};

/** @returns the status a move leads to, or null where the present one does not allow it */
export function moveCorrectiveAction(
  move: CorrectiveActionMove,
  status: CorrectiveActionStatus,
): CorrectiveActionStatus | null {
  return CORRECTIVE_ACTION_MOVES[move][status] ?? null;
}

/** What a corrective action is overdue for. */
export type Overdue = "WORK" | "EFFECT_CHECK";

/** A corrective action, as far as its times are concerned. */
interface TimedAction {
  readonly status: CorrectiveActionStatus;
  readonly dueAt: number;
  readonly effectCheckAt: number;
}

/** What is late at an instant; on the due second it is still in time. @see docs/rules.md R40 */
export function overdueAt(action: TimedAction, now: number): Overdue | null {
  if (action.status === "OPEN" && now > action.dueAt) {
    return "WORK";
  }
  return action.status === "DONE" && now > action.effectCheckAt ? "EFFECT_CHECK" : null;
}
