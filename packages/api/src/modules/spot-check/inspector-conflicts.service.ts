import type { EntityManager } from "typeorm";
import type { Instant } from "@attest/shared/primitives";

/** An inspector who could be asked, with what stands against it. */
export interface Candidate {
  readonly staffId: string;
  readonly name: string;
  /** Reviews that are not submitted. */
  readonly open: number;
  /** Belonged to the team, or managed it, within the last twelve months, or declared a conflict with it. */
  readonly teamConflict: boolean;
}

/** Why somebody may not review an item. */
export type ConflictReason = "TEAM_MEMBER" | "HELD_RECORD";

/** The inspectors of the moment, by workload, then by id; nobody who also serves. */
export async function candidates(
  db: EntityManager,
  { industryTeamId, now }: { readonly industryTeamId: string; readonly now: Instant },
): Promise<Candidate[]> {
  const rows: { staff_id: string; name: string; open: string; team_conflict: boolean }[] =
    await db.query(CANDIDATES, [industryTeamId, now]);
  return rows.map((row) => ({
    staffId: row.staff_id,
    name: row.name,
    open: Number(row.open),
    teamConflict: row.team_conflict,
  }));
}

const CANDIDATES = `SELECT s.id AS staff_id, s.name,
    (SELECT count(*) FROM review r JOIN lot l ON l.id = r.lot_id AND l.draw_index = r.draw_index
      WHERE r.reviewer_id = s.id AND r.status IN ('ASSIGNED', 'DRAFT')) AS open,
    (EXISTS (SELECT FROM engineer e JOIN team_membership m ON m.engineer_id = e.id
        WHERE e.staff_id = s.id AND m.industry_team_id = $1
          AND coalesce(m.valid_to, 'infinity') > to_timestamp($2) - interval '12 months')
      OR EXISTS (SELECT FROM team_manager m WHERE m.staff_id = s.id AND m.industry_team_id = $1
          AND coalesce(m.valid_to, 'infinity') > to_timestamp($2) - interval '12 months')
      OR EXISTS (SELECT FROM conflict_declaration d WHERE d.inspector_id = s.id
          AND d.industry_team_id = $1 AND d.withdrawn_at IS NULL)) AS team_conflict
  FROM staff s
  WHERE s.active
    AND EXISTS (SELECT FROM role_grant g WHERE g.staff_id = s.id AND g.role = 'INSPECTOR'
      AND tstzrange(g.valid_from, g.valid_to) @> to_timestamp($2))
    AND NOT EXISTS (SELECT FROM role_grant g WHERE g.staff_id = s.id
      AND g.role IN ('AGENT', 'ENGINEER', 'OUTSOURCED_ENGINEER', 'DEPARTMENT_MANAGER', 'CUSTOMER_SERVICE_MANAGER')
      AND tstzrange(g.valid_from, g.valid_to) @> to_timestamp($2))
  ORDER BY open, s.id`;

/**
 * Who of the inspectors is too near to which cycle: held its record at any time, answered or served it, or declared a
 * conflict with somebody who did.
 *
 * @returns pairs as `staffId cycleId`
 */
export async function heldConflicts(
  db: EntityManager,
  {
    staffIds,
    cycleIds,
  }: { readonly staffIds: readonly string[]; readonly cycleIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows: { pair: string }[] = await db.query(HELD, [[...staffIds], [...cycleIds]]);
  return new Set(rows.map(({ pair }) => pair));
}

const HELD = `WITH near AS (
    SELECT e.staff_id, c.id AS cycle_id FROM service_cycle c
      JOIN custody k ON k.service_record_id = c.service_record_id JOIN engineer e ON e.id = k.engineer_id
      WHERE c.id = ANY($2::uuid[])
    UNION SELECT e.staff_id, c.id FROM service_cycle c JOIN engineer e ON e.id = c.attributed_engineer_id
      WHERE c.id = ANY($2::uuid[])
    UNION SELECT c.responded_by, c.id FROM service_cycle c WHERE c.id = ANY($2::uuid[]) AND c.responded_by IS NOT NULL
    UNION SELECT f.author_id, f.service_cycle_id FROM form_entry f
      WHERE f.service_cycle_id = ANY($2::uuid[]) AND f.author_id IS NOT NULL)
  SELECT staff_id || ' ' || cycle_id AS pair FROM near WHERE staff_id = ANY($1::uuid[])
  UNION SELECT d.inspector_id || ' ' || near.cycle_id FROM conflict_declaration d JOIN near ON near.staff_id = d.staff_id
    WHERE d.inspector_id = ANY($1::uuid[]) AND d.withdrawn_at IS NULL`;
