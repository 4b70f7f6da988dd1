import { drawSample } from "@attest/shared/sampling";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { completeReviews } from "./complete-reviews.service.ts";
import { FrameItem } from "./frame-item.entity.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { journalLot } from "./lot-journal.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import type { Lot } from "./lot.entity.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import { SampleItem } from "./sample-item.entity.ts";

/**
 * Draws the sample and assigns its reviews to inspectors without a conflict. Where there are not enough of them the lot
 * waits and says why.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 * @see docs/rules.md R35, R38
 */
export async function drawLot(
  unit: Unit,
  input: { readonly id: string; readonly version: number },
): Promise<{ lotId: string }> {
  const lot = await lockLot(unit, "DRAW", input);
  await drawInto(unit, lot);
  journalLot(unit, lot, { action: "lot.draw", payload: { drawIndex: lot.drawIndex } });
  return saveLot(unit, lot);
}

/** Draws a lot's present draw and assigns its reviews; saving the lot is the caller's. */
export async function drawInto(unit: Unit, lot: Lot): Promise<void> {
  const { id: lotId, drawIndex } = lot;
  const { seed } = await unit.db.findOneByOrFail(LotSeed, { lotId, drawIndex });
  const frame = await unit.db.findBy(FrameItem, { lotId });
  const cycleOf = new Map(frame.map(({ id, serviceCycleId }) => [id, serviceCycleId]));
  const sample = drawSample({ frame, seed, sampleSize: lot.sampleSize ?? 0 });
  const rows = sample.map(({ id, stratum, rank, rankHash }, index) => ({
    rowId: newId(),
    lotId,
    drawIndex,
    position: index + 1,
    stratum,
    rank,
    itemId: id,
    rankHash,
    serviceCycleId: cycleOf.get(id) ?? "",
    replacedBecause: null,
    defective: null,
  }));
  for (let start = 0; start < rows.length; start += BATCH) {
    await unit.db.insert(SampleItem, rows.slice(start, start + BATCH));
  }
  lot.drawnAt = unit.now;
  const drawn = { drawnAt: unit.now, drawnById: staffIdOf(unit.viewer) };
  await unit.db.update(LotDraw, { lotId, drawIndex }, drawn);
  await completeReviews(unit, lot);
}

/** Statements hold no more than 65,535 parameters. */
const BATCH = 500;
