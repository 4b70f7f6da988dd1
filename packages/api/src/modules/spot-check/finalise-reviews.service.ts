import { lockRow } from "../../platform/database/lock-row.ts";
import type { Unit } from "../../platform/unit.ts";
import { journalLot } from "./lot-journal.ts";
import { Lot } from "./lot.entity.ts";

/**
 * Makes those reviews of a revealed lot final whose time for a dispute is over and that nobody disputed. Doing it again
 * changes nothing.
 *
 * @see docs/rules.md R39
 */
export async function finaliseReviews(unit: Unit, lotId: string): Promise<void> {
  const lot = await lockRow(unit, { entity: Lot, what: "The lot", id: lotId });
  const rows: { id: string }[] = await unit.db.query(FINALISE, [lotId, unit.now]);
  if (rows.length > 0) {
    const payload = { reviewIds: rows.map(({ id }) => id) };
    journalLot(unit, lot, { action: "lot.finalise_reviews", payload });
  }
}

const FINALISE = `WITH done AS (
    UPDATE review SET status = 'FINAL', final_at = dispute_until, version = version + 1
    WHERE lot_id = $1 AND status = 'SUBMITTED' AND dispute_until < to_timestamp($2)
    RETURNING id)
  SELECT id FROM done ORDER BY id`;
