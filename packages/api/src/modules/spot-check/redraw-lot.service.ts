import { monthOfDate } from "@attest/shared/primitives";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { drawInto } from "./draw-lot.service.ts";
import { journalLot } from "./lot-journal.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import { commitSeed } from "./seed.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

/**
 * Draws a lot again with another seed. The old draw stays where everybody sees it, with the reason; its reviews lead to
 * nothing any more.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R35
 */
export async function redrawLot(
  unit: Unit,
  input: { readonly id: string; readonly version: number; readonly reason: string },
): Promise<{ lotId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const lot = await lockLot(unit, "REDRAW", input);
  const plan = await unit.db.findOneByOrFail(SpotCheckPlan, { id: lot.planId });
  const team = await unit.db.findOneByOrFail(IndustryTeam, { id: lot.industryTeamId });
  lot.drawIndex += 1;
  const commitment = await commitSeed(unit, {
    lotId: lot.id,
    drawIndex: lot.drawIndex,
    teamCode: team.code,
    month: monthOfDate(plan.toDate),
    reason,
  });
  await unit.db.update(SpotCheckPlan, { id: plan.id }, { commitment, committedAt: unit.now });
  lot.verdict = lot.size === 0 ? "EMPTY" : null;
  lot.defectives = null;
  lot.judgedAt = null;
  lot.judgedById = null;
  lot.waitingBecause = null;
  await drawInto(unit, lot);
  journalLot(unit, lot, { action: "lot.redraw", payload: { drawIndex: lot.drawIndex, reason } });
  return saveLot(unit, lot);
}
