import { gateOf } from "@attest/shared/agreement";
import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { AGREEMENT_DAYS, agreementOf, doubleRatings } from "./inspector-agreement.service.ts";
import type { Inspector } from "./inspector.object.ts";

/** The inspectors of now, the least busy first. @see docs/rules.md R38 */
export async function readInspectors(db: EntityManager, now: Instant): Promise<Inspector[]> {
  const ratings = await doubleRatings(db, now - AGREEMENT_DAYS * 86_400);
  const rows: { staff_id: string; open: string }[] = await db.query(INSPECTORS, [now]);
  return rows.map(({ staff_id, open }) => {
    const { agreement, items } = agreementOf(ratings, staff_id);
    const alpha = agreement.outcome === "COMPUTED" ? Math.round(agreement.alpha * 1000) : null;
    return {
      staffId: staff_id,
      openReviews: Number(open),
      alpha,
      units: agreement.pairable,
      items,
      gate: gateOf(agreement, items),
    };
  });
}

const INSPECTORS = `SELECT s.id AS staff_id, (SELECT count(*) FROM review r JOIN lot l ON l.id = r.lot_id AND l.draw_index = r.draw_index
    WHERE r.reviewer_id = s.id AND r.status IN ('ASSIGNED', 'DRAFT')) AS open
  FROM staff s WHERE s.active AND EXISTS (SELECT FROM role_grant g WHERE g.staff_id = s.id AND g.role = 'INSPECTOR'
    AND tstzrange(g.valid_from, g.valid_to) @> to_timestamp($1)) ORDER BY open, s.id`;
