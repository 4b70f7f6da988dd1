import { sha256Hex } from "@attest/shared/primitives";
import { defectiveByReviews } from "@attest/shared/scorecard";
import type { EntityManager } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import type { Lot } from "./lot.entity.ts";
import { Review } from "./review.entity.ts";
import { SampleItem } from "./sample-item.entity.ts";
import type { ReviewCause } from "./spot-check.enum.ts";

/** What part of a lot is reviewed twice, blind, and at least how many. @see docs/rules.md Settings */
const DOUBLE_SHARE_PERCENT = 10;
const DOUBLE_AT_LEAST = 5;

/** An item that still lacks reviews. */
export interface Lack {
  readonly itemId: string;
  readonly serviceCycleId: string;
  readonly serviceRecordId: string;
  readonly cause: ReviewCause;
  readonly missing: number;
  /** Who reviews it already. */
  readonly reviewerIds: readonly string[];
}

/** Everything a lot's present draw still lacks. @see docs/rules.md R20, R37, R38 */
export async function lacksOf({ db }: Unit, lot: Lot): Promise<Lack[]> {
  const { id: lotId, drawIndex } = lot;
  const sample = await liveSample(db, lot);
  const reviews = await db.findBy(Review, { lotId, drawIndex });
  const { seed } = await db.findOneByOrFail(LotSeed, { lotId, drawIndex });
  const twice = reviewedTwice(
    sample.map(({ itemId }) => itemId),
    seed,
  );
  const records = await recordsOf(
    db,
    sample.map(({ serviceCycleId }) => serviceCycleId),
  );
  const drawn = sample.flatMap(({ itemId, serviceCycleId }) => {
    const own = reviews.filter((review) => review.itemId === itemId);
    const need = needOf(own, twice.has(itemId) ? 2 : 1);
    const serviceRecordId = records.get(serviceCycleId) ?? "";
    const facts = { itemId, serviceCycleId, serviceRecordId, reviewerIds: own.map(reviewerOf) };
    return need.missing > 0 ? [{ ...facts, ...need }] : [];
  });
  const named = new Set([...sample, ...reviews].map(({ itemId }) => itemId));
  const required = (await requiredCycles(db, lotId)).filter(({ itemId }) => !named.has(itemId));
  return [...drawn, ...required];
}

/** The items that are in the sample now. */
export async function liveSample(
  db: EntityManager,
  { id: lotId, drawIndex }: Pick<Lot, "id" | "drawIndex">,
): Promise<SampleItem[]> {
  const sample = await db.find(SampleItem, {
    where: { lotId, drawIndex },
    order: { position: "ASC" },
  });
  return sample.filter(({ replacedBecause }) => replacedBecause === null);
}

/**
 * Which items are reviewed twice: 10 %, at least five, by a second ranking of the same seed, so that nobody picks them.
 */
export function reviewedTwice(itemIds: readonly string[], seed: string): ReadonlySet<string> {
  const count = Math.max(DOUBLE_AT_LEAST, Math.ceil((itemIds.length * DOUBLE_SHARE_PERCENT) / 100));
  const ranked = itemIds
    .map((id) => ({ id, hash: sha256Hex(`${seed}|twice|${id}`) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return new Set(ranked.slice(0, count).map(({ id }) => id));
}

/** As planned, or a third where two disagree. */
function needOf(
  own: readonly Review[],
  planned: number,
): { readonly cause: ReviewCause; readonly missing: number } {
  const said = own.flatMap(({ defective }) => (defective === null ? [] : [defective]));
  const disagree = said.length === 2 && defectiveByReviews(said) === null && own.length === 2;
  return disagree
    ? { cause: "THIRD", missing: 1 }
    : { cause: "DRAWN", missing: Math.max(0, planned - own.length) };
}

const reviewerOf = ({ reviewerId }: Review): string => reviewerId;

async function recordsOf(
  db: EntityManager,
  cycleIds: readonly string[],
): Promise<Map<string, string>> {
  const rows: { id: string; service_record_id: string }[] = await db.query(
    "SELECT id, service_record_id FROM service_cycle WHERE id = ANY($1::uuid[])",
    [[...cycleIds]],
  );
  return new Map(rows.map((row) => [row.id, row.service_record_id]));
}

/** Cycles of the frame that quality assurance looks at whatever is drawn, unless somebody has already (R20). */
async function requiredCycles(db: EntityManager, lotId: string): Promise<Lack[]> {
  const rows: { item_id: string; cycle_id: string; record_id: string }[] = await db.query(
    REQUIRED,
    [lotId],
  );
  return rows.map(({ item_id, cycle_id, record_id }) => ({
    itemId: item_id,
    serviceCycleId: cycle_id,
    serviceRecordId: record_id,
    cause: "REQUIRED",
    missing: 1,
    reviewerIds: [],
  }));
}

const REQUIRED = `SELECT f.id AS item_id, c.id AS cycle_id, c.service_record_id AS record_id
  FROM frame_item f JOIN service_cycle c ON c.id = f.service_cycle_id
  WHERE f.lot_id = $1 AND c.qa_flags && ARRAY['UNREACHABLE', 'CONSENT_BY_HOLDER']
    AND NOT EXISTS (SELECT FROM review r WHERE r.service_cycle_id = c.id AND r.status IN ('SUBMITTED', 'DISPUTED', 'FINAL'))
  ORDER BY f.id`;
