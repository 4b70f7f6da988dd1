import { defectiveByReviews } from "@attest/shared/scorecard";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { demandSigner } from "./inspector-agreement.service.ts";
import { journalLot } from "./lot-journal.ts";
import type { Lot } from "./lot.entity.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import { lacksOf, liveSample } from "./review-lacks.ts";
import { Review } from "./review.entity.ts";
import { SampleItem } from "./sample-item.entity.ts";

/**
 * Judges a lot by its plan, once every review is submitted. An inspector below the gate may not sign.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, REVIEWS_MISSING, SEPARATION_OF_DUTIES
 * @see docs/rules.md R36, R37, R38
 */
export async function judgeLot(
  unit: Unit,
  input: { readonly id: string; readonly version: number },
): Promise<{ lotId: string }> {
  const lot = await lockLot(unit, "JUDGE", input);
  const reviews = await demandReviews(unit, lot);
  await demandSigner(unit);
  lot.defectives = await judgeItems(unit, lot, reviews);
  lot.verdict = verdictOf(lot, lot.defectives);
  lot.judgedAt = unit.now;
  lot.judgedById = staffIdOf(unit.viewer);
  journalLot(unit, lot, { action: "lot.judge" });
  return saveLot(unit, lot);
}

function verdictOf({ size, acceptanceNumber }: Lot, defectives: number): Lot["verdict"] {
  if (size === 0) {
    return "EMPTY";
  }
  return defectives <= (acceptanceNumber ?? 0) ? "ACCEPTED" : "NOT_ACCEPTED";
}

async function demandReviews(unit: Unit, lot: Lot): Promise<Review[]> {
  const { id: lotId, drawIndex, waitingBecause } = lot;
  const reviews = await unit.db.findBy(Review, { lotId, drawIndex });
  const open = reviews.filter(({ defective }) => defective === null).length;
  const unassigned = (await lacksOf(unit, lot)).reduce((sum, { missing }) => sum + missing, 0);
  if (open + unassigned > 0) {
    throw new DomainError("REVIEWS_MISSING", "Not every review is submitted.", {
      open,
      unassigned,
      waitingBecause,
    });
  }
  return reviews;
}

async function judgeItems(unit: Unit, lot: Lot, reviews: readonly Review[]): Promise<number> {
  const sample = await liveSample(unit.db, lot);
  const said = new Map<string, boolean[]>();
  for (const { itemId, defective } of reviews) {
    said.set(itemId, [...(said.get(itemId) ?? []), defective === true]);
  }
  const defective = sample.filter(({ itemId }) => defectiveByReviews(said.get(itemId) ?? []));
  const of = { lotId: lot.id, drawIndex: lot.drawIndex };
  for (const { rowId } of sample) {
    const isDefective = defective.some((item) => item.rowId === rowId);
    await unit.db.update(SampleItem, { ...of, rowId }, { defective: isDefective });
  }
  return defective.length;
}
