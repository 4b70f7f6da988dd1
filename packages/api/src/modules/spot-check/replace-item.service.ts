import { rankFrame } from "@attest/shared/sampling";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { completeReviews } from "./complete-reviews.service.ts";
import { FrameItem } from "./frame-item.entity.ts";
import { journalLot } from "./lot-journal.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import type { Lot } from "./lot.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";
import { SampleItem } from "./sample-item.entity.ts";

/**
 * Takes an item that cannot be reviewed out of the sample, with a reason: only the next in rank of its stratum takes its
 * place, and what was drafted of it is dropped. What was reviewed can be reviewed: nobody replaces a finding.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R35
 */
export async function replaceSampleItem(
  unit: Unit,
  input: {
    readonly id: string;
    readonly version: number;
    readonly itemId: string;
    readonly reason: string;
  },
): Promise<{ lotId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const lot = await lockLot(unit, "REPLACE", input);
  const { id: lotId, drawIndex } = lot;
  const sample = await unit.db.findBy(SampleItem, { lotId, drawIndex });
  const leaving = sample.find(
    ({ itemId, replacedBecause }) => itemId === input.itemId && replacedBecause === null,
  );
  if (leaving === undefined) {
    throw badInput("input.itemId", "The sample has no such item.", "an item of the sample");
  }
  await dropReviews(unit, lot, leaving.itemId);
  await unit.db.update(SampleItem, { lotId, rowId: leaving.rowId }, { replacedBecause: reason });
  await unit.db.insert(SampleItem, await nextInRank(unit, lot, { sample, leaving }));
  await completeReviews(unit, lot);
  journalLot(unit, lot, { action: "lot.replace_item", payload: { drawIndex } });
  return saveLot(unit, lot);
}

async function dropReviews({ db }: Unit, lot: Lot, itemId: string): Promise<void> {
  const { id: lotId, drawIndex } = lot;
  const reviews = await db.findBy(Review, { lotId, drawIndex, itemId });
  if (reviews.some(({ status }) => status === "SUBMITTED")) {
    throw new DomainError("TRANSITION_REFUSED", "The item was reviewed; it stays in the sample.", {
      status: "SUBMITTED",
      allowed: [],
    });
  }
  for (const { id } of reviews) {
    await db.delete(ReviewMark, { reviewId: id });
    await db.delete(Review, { id });
  }
}

interface Replacement {
  readonly sample: readonly SampleItem[];
  readonly leaving: SampleItem;
}

async function nextInRank(
  { db }: Unit,
  { id: lotId, drawIndex }: Lot,
  { sample, leaving }: Replacement,
): Promise<SampleItem> {
  const { seed } = await db.findOneByOrFail(LotSeed, { lotId, drawIndex });
  const frame = await db.findBy(FrameItem, { lotId });
  const ofStratum = frame.filter(({ stratum }) => stratum === leaving.stratum);
  const taken = new Set(sample.map(({ itemId }) => itemId));
  const next = rankFrame(ofStratum, seed).find(({ id }) => !taken.has(id));
  if (next === undefined) {
    throw new DomainError("TRANSITION_REFUSED", "The frame has nothing left to put in its place.", {
      allowed: [],
    });
  }
  const cycle = ofStratum.find(({ id }) => id === next.id);
  return Object.assign(new SampleItem(), {
    rowId: newId(),
    lotId,
    drawIndex,
    position: sample.length + 1,
    stratum: next.stratum,
    rank: next.rank,
    itemId: next.id,
    rankHash: next.rankHash,
    serviceCycleId: cycle?.serviceCycleId ?? "",
    replacedBecause: null,
    defective: null,
  });
}
