import { addDays, startOfDay } from "@attest/shared/primitives";
import { frameHashOf, samplingPlanOf } from "@attest/shared/sampling";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { newestVersion } from "../scorecard/scorecard.service.ts";
import { demandOwnDraw } from "./draw-time.service.ts";
import { journalLot } from "./lot-journal.ts";
import type { Lot } from "./lot.entity.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

/**
 * Freezes the lot: the closed cycles of its team and period become its frame, hashed; scorecard version, severity and
 * plan are pinned. Where nothing was closed the lot is EMPTY: no verdict.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 * @see docs/rules.md R35, R36, R37
 */
export async function freezeLot(
  unit: Unit,
  input: { readonly id: string; readonly version: number },
): Promise<{ lotId: string }> {
  const lot = await lockLot(unit, "FREEZE", input);
  const plan = await unit.db.findOneByOrFail(SpotCheckPlan, { id: lot.planId });
  await demandOwnDraw(unit, lot, plan);
  const ids = await fillFrame(unit, lot.id, plan);
  const team = await unit.db.findOneByOrFail(IndustryTeam, { id: lot.industryTeamId });
  lot.scorecardVersionId = (await newestVersion(unit.db, plan.scorecardId)).id;
  lot.severity = team.severity;
  lot.frozenAt = unit.now;
  lot.size = ids.length;
  lot.frameHash = frameHashOf(ids);
  lot.verdict = ids.length === 0 ? "EMPTY" : null;
  pinPlan(lot, plan);
  journalLot(unit, lot, { action: "lot.freeze" });
  return saveLot(unit, lot);
}

function pinPlan(lot: Lot, plan: SpotCheckPlan): void {
  const found = samplingPlanOf({
    lotSize: lot.size ?? 0,
    method: plan.method,
    level: plan.level ?? "II",
    aql: plan.aql ?? "4.0",
    severity: lot.severity,
    fixedSize: plan.fixedSize,
  });
  lot.codeLetter = found.codeLetter;
  lot.sampleSize = found.sampleSize;
  lot.acceptanceNumber = found.acceptanceNumber;
  lot.rejectionNumber = found.rejectionNumber;
  lot.everyItem = found.everyItem;
}

/** One statement, however many cycles there are. @returns their ids */
async function fillFrame({ db }: Unit, lotId: string, plan: SpotCheckPlan): Promise<string[]> {
  const from = startOfDay(plan.fromDate);
  const before = startOfDay(addDays(plan.toDate, 1));
  const rows: { id: string }[] = await db.query(FILL, [
    lotId,
    plan.industryTeamId,
    from,
    before,
    plan.stratifyBy,
  ]);
  return rows.map(({ id }) => id);
}

const FILL = `WITH filled AS (
    INSERT INTO frame_item (lot_id, id, stratum, service_cycle_id)
    SELECT $1::uuid, c.frame_id, CASE $5 WHEN 'CHANNEL' THEN r.channel WHEN 'SERVICE_LEVEL' THEN l.code END, c.id
    FROM service_cycle c JOIN service_record r ON r.id = c.service_record_id
      LEFT JOIN service_level l ON l.id = c.attributed_level_id
    WHERE c.attributed_team_id = $2 AND c.closed_at >= to_timestamp($3) AND c.closed_at < to_timestamp($4)
    RETURNING id)
  SELECT id FROM filled`;
