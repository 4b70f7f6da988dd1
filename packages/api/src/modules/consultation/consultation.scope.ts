import sql, { join, type Sql } from "sql-template-tag";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";

/** The consultations `t` a viewer may see: those of the records they may read, and those they were invited to. */
export function consultationScope(viewer: Viewer): Sql | null {
  const records = serviceRecordScope(viewer);
  if (records === null) {
    return null;
  }
  const invited = invitedTo(viewer);
  const ofRecords = sql`t.service_record_id IN (SELECT t.id FROM service_record t WHERE ${records})`;
  return sql`(${join([ofRecords, ...(invited === null ? [] : [invited])], " OR ")})`;
}

/** Those a member of staff was invited to, as a condition on `t`. */
export function invitedTo(viewer: Viewer): Sql | null {
  const staffId = staffIdOf(viewer);
  return staffId === null
    ? null
    : sql`EXISTS (SELECT FROM consultation_expert x WHERE x.consultation_id = t.id AND x.staff_id = ${staffId}::uuid)`;
}
