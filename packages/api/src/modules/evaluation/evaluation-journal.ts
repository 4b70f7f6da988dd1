import type { JsonValue } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { Evaluation } from "./evaluation.entity.ts";

export interface EvaluationEntry {
  readonly action: string;
  readonly payload?: Readonly<Record<string, JsonValue>>;
  /** Who did it, where that is not the viewer: the bearer of a link. */
  readonly actor?: string;
}

/** Journals what happened to an evaluation; never the score, which most may not see before it is locked. */
export async function journalEvaluation(unit: Unit, evaluation: Evaluation, { action, payload, actor }: EvaluationEntry): Promise<void> {
  const rows: { frame_id: string; attributed_team_id: string | null }[] = await unit.db.query(
    "SELECT frame_id, attributed_team_id FROM service_cycle WHERE id = $1",
    [evaluation.serviceCycleId],
  );
  unit.journal({
    action: `evaluation.${action}`,
    target: `evaluation:${evaluation.id}`,
    area: "QUALITY",
    payload: { cycle: rows[0]?.frame_id ?? null, ...payload },
    industryTeamId: rows[0]?.attributed_team_id ?? null,
    serviceRecordId: evaluation.serviceRecordId,
    ...(actor === undefined ? {} : { actor }),
  });
}
