import type { LoaderDefinition } from "../../platform/loaders.ts";
import type { VeiledRecords } from "../../platform/graphql/veil-records.ts";

/**
 * The records that an inspector reviews and has not submitted, or is to rate in a calibration, with the names of
 * everybody who worked on them.
 *
 * @see docs/rules.md R38
 */
export const blindRecords: LoaderDefinition<string, VeiledRecords> = {
  name: "blindRecords",
  load: async (db, inspectorIds) => {
    const rows: { inspector_id: string; record_id: string; names: string[] | null }[] =
      await db.query(BLIND, [[...inspectorIds]]);
    return new Map(
      inspectorIds.map((inspectorId) => [
        inspectorId,
        new Map(
          rows
            .filter((row) => row.inspector_id === inspectorId)
            .map((row) => [row.record_id, byLength(row.names ?? [])]),
        ),
      ]),
    );
  },
};

/** The longest first: a name that holds another is blotted out whole. */
function byLength(names: readonly string[]): string[] {
  return [...names].sort((a, b) => b.length - a.length);
}

const BLIND = `WITH blind AS (
    SELECT r.reviewer_id AS inspector_id, r.service_record_id AS record_id FROM review r
      JOIN lot l ON l.id = r.lot_id AND l.draw_index = r.draw_index
      WHERE r.reviewer_id = ANY($1::uuid[]) AND r.status IN ('ASSIGNED', 'DRAFT')
    UNION SELECT n.inspector_id, c.service_record_id FROM calibration_invitation n
      JOIN calibration_session s ON s.id = n.session_id AND s.deadline >= company_now()
      JOIN calibration_item i ON i.session_id = s.id JOIN service_cycle c ON c.id = i.service_cycle_id
      WHERE n.inspector_id = ANY($1::uuid[]) AND NOT EXISTS (SELECT FROM calibration_rating a
        WHERE a.session_id = s.id AND a.service_cycle_id = i.service_cycle_id AND a.inspector_id = n.inspector_id)),
  near AS (
    SELECT b.record_id, e.staff_id FROM blind b JOIN custody k ON k.service_record_id = b.record_id
      JOIN engineer e ON e.id = k.engineer_id
    UNION SELECT b.record_id, f.author_id FROM blind b JOIN form_entry f ON f.service_record_id = b.record_id
    UNION SELECT b.record_id, p.proposed_by_id FROM blind b JOIN solution p ON p.service_record_id = b.record_id
    UNION SELECT b.record_id, c.responded_by FROM blind b JOIN service_cycle c ON c.service_record_id = b.record_id
    UNION SELECT b.record_id, t.author_id FROM blind b JOIN touch t ON t.service_record_id = b.record_id)
  SELECT b.inspector_id, b.record_id, (SELECT array_agg(DISTINCT s.name) FROM near JOIN staff s ON s.id = near.staff_id
      WHERE near.record_id = b.record_id) AS names
  FROM blind b`;
