import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { candidates, heldConflicts, type Candidate } from "./inspector-conflicts.service.ts";
import { journalLot } from "./lot-journal.ts";
import type { Lot } from "./lot.entity.ts";
import { lacksOf, type Lack } from "./review-lacks.ts";
import { Review } from "./review.entity.ts";

/**
 * Assigns every review that a lot lacks: one an item, two where it is reviewed twice, a third where two disagree, one
 * for each cycle that is reviewed whatever the draw. Whom the rules exclude is never asked; where nobody is left the lot
 * waits.
 *
 * @see docs/rules.md R20, R37, R38
 */
export async function completeReviews(unit: Unit, lot: Lot): Promise<void> {
  const lacks = await lacksOf(unit, lot);
  const asked = await candidates(unit.db, { industryTeamId: lot.industryTeamId, now: unit.now });
  const free = asked.filter(({ teamConflict }) => !teamConflict);
  const near = await heldConflicts(unit.db, {
    staffIds: free.map(({ staffId }) => staffId),
    cycleIds: lacks.map(({ serviceCycleId }) => serviceCycleId),
  });
  const load = new Map(free.map(({ staffId, open }) => [staffId, open]));
  const reviews: Review[] = [];
  let unfilled = 0;
  for (const lack of lacks) {
    const able = free.filter(
      ({ staffId }) =>
        !lack.reviewerIds.includes(staffId) && !near.has(`${staffId} ${lack.serviceCycleId}`),
    );
    const chosen = chooseFrom(able, { load, count: lack.missing });
    unfilled += lack.missing - chosen.length;
    reviews.push(...chosen.map(({ staffId }) => reviewOf(unit, lot, { lack, staffId })));
  }
  await insertReviews(unit, reviews);
  noteWaiting(unit, lot, unfilled > 0);
}

const BATCH = 500;

async function insertReviews({ db }: Unit, reviews: readonly Review[]): Promise<void> {
  for (let start = 0; start < reviews.length; start += BATCH) {
    await db.insert(Review, reviews.slice(start, start + BATCH));
  }
}

/** No silent waiver: it waits until somebody without a conflict can be asked, and the general manager hears of it. */
function noteWaiting(unit: Unit, lot: Lot, isWaiting: boolean): void {
  const before = lot.waitingBecause;
  lot.waitingBecause = isWaiting ? "NO_UNCONFLICTED_INSPECTOR" : null;
  if (before !== lot.waitingBecause) {
    const action = isWaiting ? "lot.wait" : "lot.go_on";
    journalLot(unit, lot, { action });
  }
}

/** The least busy, in turn: whoever is chosen counts as busier at once. */
function chooseFrom(
  able: readonly Candidate[],
  { load, count }: { readonly load: Map<string, number>; readonly count: number },
): Candidate[] {
  const busy = ({ staffId }: Candidate): number => load.get(staffId) ?? 0;
  const chosen = [...able]
    .sort((a, b) => busy(a) - busy(b) || (a.staffId < b.staffId ? -1 : 1))
    .slice(0, count);
  chosen.forEach((candidate) => load.set(candidate.staffId, busy(candidate) + 1));
  return chosen;
}

function reviewOf(
  unit: Unit,
  lot: Lot,
  { lack, staffId }: { readonly lack: Lack; readonly staffId: string },
): Review {
  return Object.assign(new Review(), {
    id: newId(),
    lotId: lot.id,
    drawIndex: lot.drawIndex,
    itemId: lack.itemId,
    serviceCycleId: lack.serviceCycleId,
    serviceRecordId: lack.serviceRecordId,
    reviewerId: staffId,
    cause: lack.cause,
    status: "ASSIGNED" as const,
    version: 1,
    score: null,
    arithmeticScore: null,
    criticalFailed: null,
    defective: null,
    assignedAt: unit.now,
    submittedAt: null,
    finalAt: null,
    disputeUntil: null,
  });
}
