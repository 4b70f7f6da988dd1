import { Role } from "@attest/shared/access";
import sql, { type Sql } from "sql-template-tag";
import type { Viewer } from "../viewer.ts";

/**
 * That a record is not under a blind review or calibration by the viewer, as a condition on the id given: what is found
 * or counted by an engineer, or leaves the house in a file, must not tell a reviewer whose work it is. Null for who
 * reviews nothing.
 *
 * @see docs/rules.md R38
 */
export function notBlind(viewer: Viewer, recordId: Sql): Sql | null {
  const blind = blindIds(viewer);
  // What belongs to no record is not blind; NOT IN would leave it out.
  return blind === null
    ? null
    : sql`NOT EXISTS (SELECT FROM (${blind}) blind WHERE blind.service_record_id = ${recordId})`;
}

/** The ids of the records under a blind review or calibration by the viewer; null for who reviews nothing. */
export function blindIds(viewer: Viewer): Sql | null {
  if (viewer.kind !== "STAFF" || !viewer.roles.includes(Role.INSPECTOR)) {
    return null;
  }
  return sql`SELECT b.service_record_id FROM review b JOIN lot l ON l.id = b.lot_id AND l.draw_index = b.draw_index
      WHERE b.reviewer_id = ${viewer.staffId}::uuid AND b.status IN ('ASSIGNED', 'DRAFT')
    UNION SELECT c.service_record_id FROM calibration_invitation n
      JOIN calibration_session s ON s.id = n.session_id AND s.deadline >= company_now()
      JOIN calibration_item i ON i.session_id = s.id JOIN service_cycle c ON c.id = i.service_cycle_id
      WHERE n.inspector_id = ${viewer.staffId}::uuid AND NOT EXISTS (SELECT FROM calibration_rating a
        WHERE a.session_id = s.id AND a.service_cycle_id = i.service_cycle_id AND a.inspector_id = n.inspector_id)`;
}
