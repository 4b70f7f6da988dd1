import type { JsonValue } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import type { Evaluation } from "./evaluation.entity.ts";

export interface EvaluationEntry {
  readonly action: string;
  readonly payload?: Readonly<Record<string, JsonValue>>;
  /** Who did it, where that is not the viewer: the bearer of a link. */
  readonly actor?: string;
}

/** Journals what happened to an evaluation; never the score, which most may not see before it is locked. */
export async function journalEvaluation(
  unit: Unit,
  evaluation: Evaluation,
  { action, payload, actor }: EvaluationEntry,
): Promise<void> {
  const cycle = await unit.db.findOne(ServiceCycle, {
    where: { id: evaluation.serviceCycleId },
    select: { id: true, frameId: true, attributedTeamId: true },
  });
  unit.journal({
    action: `evaluation.${action}`,
    target: `evaluation:${evaluation.id}`,
    area: "QUALITY",
    payload: { cycle: cycle?.frameId ?? null, ...payload },
    industryTeamId: cycle?.attributedTeamId ?? null,
    serviceRecordId: evaluation.serviceRecordId,
    ...(actor === undefined ? {} : { actor }),
  });
}
