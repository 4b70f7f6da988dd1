export {
  CORRECTIVE_ACTION_MOVES,
  CorrectiveActionKind,
  CorrectiveActionStatus,
  moveCorrectiveAction,
  overdueAt,
} from "./corrective-action.ts";
export type { CorrectiveActionMove, Overdue } from "./corrective-action.ts";
