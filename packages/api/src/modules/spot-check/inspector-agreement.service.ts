import {
  gateOf,
  krippendorffAlpha,
  type Agreement,
  type GateState,
} from "@attest/shared/agreement";
import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";

/** One criterion of one item that two or more inspectors scored. */
export interface DoubleRating {
  readonly unit: string;
  readonly item: string;
  readonly criterion: string;
  readonly ratings: readonly { readonly inspectorId: string; readonly score: number | null }[];
}

/**
 * Everything that was scored by two or more inspectors since an instant, of lots that are revealed: before, what one said
 * would tell the other. Third reviews count too.
 */
export async function doubleRatings(db: EntityManager, since: Instant): Promise<DoubleRating[]> {
  const rows: Row[] = await db.query(RATINGS, [since]);
  const units = new Map<
    string,
    DoubleRating & { ratings: { inspectorId: string; score: number | null }[] }
  >();
  for (const { unit, item, criterion, inspector_id, score } of rows) {
    const found = units.get(unit) ?? { unit, item, criterion, ratings: [] };
    found.ratings.push({ inspectorId: inspector_id, score });
    units.set(unit, found);
  }
  return [...units.values()].filter(({ ratings }) => ratings.length > 1);
}

interface Row {
  readonly unit: string;
  readonly item: string;
  readonly criterion: string;
  readonly inspector_id: string;
  readonly score: number | null;
}

const RATINGS = `SELECT r.lot_id || ' ' || r.item_id || ' ' || m.criterion_id AS unit, r.lot_id || ' ' || r.item_id AS item, c.name AS criterion,
    r.reviewer_id AS inspector_id, m.score
  FROM review r JOIN lot l ON l.id = r.lot_id AND l.draw_index = r.draw_index AND l.status = 'REVEALED'
    JOIN review_mark m ON m.review_id = r.id JOIN criterion c ON c.id = m.criterion_id
  WHERE r.submitted_at >= to_timestamp($1) AND r.status IN ('SUBMITTED', 'DISPUTED', 'FINAL')
  ORDER BY unit, r.reviewer_id`;

/** Over how long an inspector's agreement is looked at. */
export const AGREEMENT_DAYS = 365;

/** How an inspector agrees with others, and on how many items. */
export interface InspectorAgreement {
  readonly agreement: Agreement;
  readonly items: number;
}

/** How an inspector agrees with those who scored the same, over all criteria. @see docs/rules.md R38 */
export function agreementOf(
  ratings: readonly DoubleRating[],
  inspectorId: string,
): InspectorAgreement {
  const own = ratings.filter((unit) => unit.ratings.some((one) => one.inspectorId === inspectorId));
  const units = own.map((unit) => unit.ratings.map(({ score }) => score));
  return {
    agreement: krippendorffAlpha(units, "INTERVAL"),
    items: new Set(own.map(({ item }) => item)).size,
  };
}

/**
 * Refuses an inspector who is below the gate: they may review, not sign.
 *
 * @throws DomainError SEPARATION_OF_DUTIES
 * @see docs/rules.md R38
 */
export async function demandSigner(unit: Unit): Promise<void> {
  const staffId = staffIdOf(unit.viewer);
  if (staffId !== null && (await gateNow(unit.db, staffId, unit.now)) === "CLOSED") {
    throw new DomainError(
      "SEPARATION_OF_DUTIES",
      "Inspectors who agree too little with others may review, but not sign.",
      { reason: "BELOW_ALPHA_GATE" },
    );
  }
}

async function gateNow(db: EntityManager, staffId: string, now: Instant): Promise<GateState> {
  const ratings = await doubleRatings(db, now - AGREEMENT_DAYS * 86_400);
  const { agreement, items } = agreementOf(ratings, staffId);
  return gateOf(agreement, items);
}
