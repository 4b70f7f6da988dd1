import type { ServiceCalendar } from "@attest/shared/service-calendar";
import { recount } from "@attest/shared/service-clock";
import { In } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { calendarAt } from "../service-calendar/service-calendar.service.ts";
import type { CalendarChanged } from "../service-calendar/service-calendar.event.ts";
import { keepAlertTimes } from "./cycle-alerts.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { clockOf, governingDue } from "./cycle-clocks.service.ts";
import { keepResolutionDue, keepResponseDue } from "./open-cycle.ts";
import type { HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

/** The journal's name for a record whose clocks were counted again. */
export const RECOUNT_ACTION = "recount";

/** So many records are held at once: others go on with theirs meanwhile. */
const BATCH = 200;

/**
 * Counts open clocks again when a year's table changed: the time used on certified days stays, the rest is counted by
 * the new table; clocks that were judged stay as they are. What moved is journalled, each record for itself.
 *
 * @see docs/rules.md R10, R11
 */
export async function recountClocks(
  unit: Unit,
  change: Pick<CalendarChanged, "version" | "year">,
): Promise<{ moved: number }> {
  const after = await calendarAt(unit.db, change.version);
  const recordIds = await recordsToRecount(unit);
  let moved = 0;
  for (let start = 0; start < recordIds.length; start += BATCH) {
    for (const held of await hold(unit, recordIds.slice(start, start + BATCH))) {
      moved += (await recountCycle(unit, held, { after, version: change.version })) ? 1 : 0;
    }
  }
  return { moved };
}

/** Those with a cycle that still runs, or that stopped late under a table nobody had certified. */
async function recordsToRecount({ db }: Unit): Promise<string[]> {
  const rows: { service_record_id: string }[] = await db.query(
    `SELECT DISTINCT service_record_id FROM service_cycle
     WHERE closed_at IS NULL OR response_provisional OR resolution_provisional ORDER BY service_record_id`,
  );
  return rows.map(({ service_record_id }) => service_record_id);
}

/** The records are locked first, so that nobody's answer is overwritten, then their cycles are read. */
async function hold({ db }: Unit, recordIds: readonly string[]): Promise<HeldRecord[]> {
  const records = await db.find(ServiceRecord, {
    where: { id: In([...recordIds]) },
    order: { id: "ASC" },
    lock: { mode: "pessimistic_write" },
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  const cycles = await db.find(ServiceCycle, {
    where: { serviceRecordId: In([...recordIds]) },
    order: { id: "ASC" },
  });
  return cycles.flatMap((cycle) => {
    const record = byId.get(cycle.serviceRecordId);
    const isOpen =
      cycle.closedAt === null || cycle.responseProvisional || cycle.resolutionProvisional;
    return record === undefined || !isOpen ? [] : [{ record, cycle }];
  });
}

interface NextCalendar {
  readonly after: ServiceCalendar;
  readonly version: number;
}

async function recountCycle(
  unit: Unit,
  held: HeldRecord,
  { after, version }: NextCalendar,
): Promise<boolean> {
  const { cycle } = held;
  const before = await calendarOf(unit.db, cycle);
  const was = dueColumns(cycle);
  const at = unit.now;
  if (isStillOpen(cycle.responseStoppedAt, cycle.responseProvisional)) {
    keepResponseDue(cycle, recount(clockOf(cycle, "RESPONSE", before), { after, at }).calendar);
  }
  if (isStillOpen(cycle.resolutionStoppedAt, cycle.resolutionProvisional)) {
    keepResolutionDue(cycle, recount(clockOf(cycle, "RESOLUTION", before), { after, at }).calendar);
  }
  keepAlertTimes(cycle, recount(clockOf(cycle, "RESOLUTION", before), { after, at }).calendar);
  if (Object.entries(dueColumns(cycle)).every(([name, value]) => value === was[name])) {
    return false;
  }
  cycle.recounts = [...cycle.recounts, { version, at }];
  await storeRecount(unit, held, was);
  return true;
}

/** Running, or stopped under a table nobody had certified and so not judged yet. */
function isStillOpen(stoppedAt: number | null, provisional: boolean): boolean {
  return stoppedAt === null || provisional;
}

type DueColumns = Readonly<Record<string, number | boolean | null>>;

function dueColumns(cycle: ServiceCycle): DueColumns {
  return {
    responseDueAt: cycle.responseDueAt,
    responseProvisional: cycle.responseProvisional,
    responseAlertAt: cycle.responseAlertAt,
    resolutionDueAt: cycle.resolutionDueAt,
    resolutionProvisional: cycle.resolutionProvisional,
    resolutionAlertAt: cycle.resolutionAlertAt,
  };
}

async function storeRecount(unit: Unit, held: HeldRecord, was: DueColumns): Promise<void> {
  const { record, cycle } = held;
  await unit.db.update(ServiceCycle, { id: cycle.id }, cycle);
  if (record.currentCycleId === cycle.id) {
    record.dueAt = governingDue(cycle);
    record.version += 1;
    await unit.db.update(
      ServiceRecord,
      { id: record.id },
      { dueAt: record.dueAt, version: record.version },
    );
  }
  journalRecord(unit, record, {
    action: RECOUNT_ACTION,
    payload: {
      cycle: cycle.frameId,
      calendarVersion: cycle.recounts.at(-1)?.version ?? cycle.calendarVersion,
      responseDueAt: cycle.responseDueAt,
      responseDueAtBefore: was["responseDueAt"] ?? null,
      resolutionDueAt: cycle.resolutionDueAt,
      resolutionDueAtBefore: was["resolutionDueAt"] ?? null,
    },
  });
}
