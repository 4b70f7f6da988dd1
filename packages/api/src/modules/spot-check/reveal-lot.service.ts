import { workdaysDueAt } from "@attest/shared/service-calendar";
import { Hook } from "../../platform/hook.ts";
import type { Unit } from "../../platform/unit.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { journalLot } from "./lot-journal.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import type { Lot } from "./lot.entity.ts";
import { lockLot, saveLot } from "./lock-lot.ts";
import { Review } from "./review.entity.ts";
import { switchAfter } from "./switch-severity.service.ts";

/** How long a review can be disputed after the reveal, in workdays. @see docs/rules.md Settings */
export const DISPUTE_WORKDAYS = 5;

/** Told in the reveal's transaction. */
export const lotRevealed = new Hook<Lot>();

/** Makes reviews final when the time for disputes is over. */
export const FINALISE_TASK = "finalise_reviews";

/**
 * Reveals a judged lot: from now on everybody with the right sees seed, frame, sample and verdict and can draw it again;
 * the time for disputes begins, and the team's severity moves as the verdict demands.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 * @see docs/rules.md R35, R36, R39
 */
export async function revealLot(
  unit: Unit,
  input: { readonly id: string; readonly version: number },
): Promise<{ lotId: string }> {
  const lot = await lockLot(unit, "REVEAL", input);
  const { id: lotId, drawIndex } = lot;
  const { calendar } = await currentCalendar(unit.db);
  lot.revealedAt = unit.now;
  lot.disputeUntil = workdaysDueAt(calendar, unit.now, DISPUTE_WORKDAYS);
  await unit.db.update(Review, { lotId, drawIndex }, { disputeUntil: lot.disputeUntil });
  const { seed } = await unit.db.findOneByOrFail(LotSeed, { lotId, drawIndex });
  await switchAfter(unit, lot);
  await lotRevealed.run(unit, lot);
  const { verdict, size, defectives, frameHash } = lot;
  journalLot(unit, lot, {
    action: "lot.reveal",
    payload: { drawIndex, seed, frameHash, size, defectives, verdict },
  });
  unit.enqueue({
    task: FINALISE_TASK,
    payload: { lotId },
    runAt: lot.disputeUntil + 1,
    key: `${FINALISE_TASK}:${lotId}`,
  });
  return saveLot(unit, lot);
}
