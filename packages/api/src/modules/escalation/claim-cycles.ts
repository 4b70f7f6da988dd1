import type { Instant } from "@attest/shared/primitives";
import { In, type EntityManager } from "typeorm";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

/** A record whose clocks are to be asked, locked for as long as that takes. */
export interface ClaimedRecord {
  readonly record: ServiceRecord;
  readonly cycles: readonly ServiceCycle[];
}

/** How many records one transaction takes. */
const BATCH = 200;

/**
 * Takes records of which a clock asked to be asked by now. What another instance has in hand is passed over; what it
 * has just done is seen, for the cycles are read after the records are locked.
 */
export async function claimDueRecords(db: EntityManager, now: Instant): Promise<ClaimedRecord[]> {
  const rows: { id: string }[] = await db.query(CLAIM, [now, BATCH]);
  if (rows.length === 0) {
    return [];
  }
  const ids = rows.map(({ id }) => id);
  const records = await db.findBy(ServiceRecord, { id: In(ids) });
  const cycles = await db.findBy(ServiceCycle, { serviceRecordId: In(ids) });
  return records.map((record) => ({
    record,
    cycles: cycles.filter(
      (cycle) =>
        cycle.serviceRecordId === record.id &&
        (isDue(cycle.responseAlertAt, now) || isDue(cycle.resolutionAlertAt, now)),
    ),
  }));
}

function isDue(at: Instant | null, now: Instant): boolean {
  return at !== null && at <= now;
}

const CLAIM = `SELECT r.id FROM service_record r WHERE r.id IN (
    SELECT d.service_record_id FROM (
      (SELECT service_record_id, response_alert_at AS at FROM service_cycle
       WHERE response_alert_at <= to_timestamp($1) ORDER BY response_alert_at LIMIT $2 * 4)
      UNION ALL
      (SELECT service_record_id, resolution_alert_at FROM service_cycle
       WHERE resolution_alert_at <= to_timestamp($1) ORDER BY resolution_alert_at LIMIT $2 * 4)
    ) d ORDER BY d.at LIMIT $2 * 4)
  LIMIT $2 FOR UPDATE SKIP LOCKED`;
