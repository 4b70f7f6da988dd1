import sql from "sql-template-tag";
import type { EntityManager } from "typeorm";
import type { Viewer } from "../../platform/viewer.ts";
import type { ClockRecount } from "./clock-recount.object.ts";
import { serviceRecordScope } from "./service-record.scope.ts";

/** More than anybody reads at once; the journal has all. */
const MOST = 500;

/**
 * What a version of the calendar moved, as far as the viewer may read the records: the first 500 by number.
 *
 * @see docs/rules.md R11
 */
export async function recountsOfVersion(
  db: EntityManager,
  viewer: Viewer,
  version: number,
): Promise<ClockRecount[]> {
  const scope = serviceRecordScope(viewer);
  if (scope === null) {
    return [];
  }
  const statement = sql`SELECT t.id AS "serviceRecordId", (j.payload->>'responseDueAt')::bigint AS "responseDueAt",
      coalesce(j.payload->>'responseDueAtBefore', j.payload->>'responseDueAt')::bigint AS "responseDueAtBefore",
      (j.payload->>'resolutionDueAt')::bigint AS "resolutionDueAt",
      coalesce(j.payload->>'resolutionDueAtBefore', j.payload->>'resolutionDueAt')::bigint AS "resolutionDueAtBefore"
    FROM journal_entry j JOIN service_record t ON t.id = j.service_record_id
    WHERE j.action = 'service_record.recount' AND (j.payload->>'calendarVersion')::int = ${version} AND ${scope}
    ORDER BY t.number LIMIT ${MOST}`;
  const rows: Record<keyof ClockRecount, string>[] = await db.query(
    statement.text,
    statement.values,
  );
  return rows.map((row) => ({
    serviceRecordId: row.serviceRecordId,
    responseDueAt: Number(row.responseDueAt),
    responseDueAtBefore: Number(row.responseDueAtBefore),
    resolutionDueAt: Number(row.resolutionDueAt),
    resolutionDueAtBefore: Number(row.resolutionDueAtBefore),
  }));
}
