import type { Unit } from "../../platform/unit.ts";
import type { CorrectiveAction } from "./corrective-action.entity.ts";

/** Journals what happened to a corrective action, for its team among others. */
export function journalAction(unit: Unit, action: CorrectiveAction, what: string): void {
  const { id, industryTeamId, kind, status, reopenings } = action;
  unit.journal({
    action: `corrective_action.${what}`,
    target: `corrective_action:${id}`,
    area: "QUALITY",
    industryTeamId,
    payload: { kind, status, reopenings },
  });
}
