import { recount } from "@attest/shared/service-clock";
import type { Unit } from "../../platform/unit.ts";
import { calendarAt } from "../service-calendar/service-calendar.service.ts";
import type { CalendarChanged } from "../service-calendar/service-calendar.event.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { clockOf, governingDue } from "./cycle-clocks.ts";
import { keepResolutionDue, keepResponseDue } from "./open-cycle.ts";
import { journalRecord } from "./record-journal.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

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
  const cycles = await cyclesToRecount(unit);
  let moved = 0;
  for (const cycle of cycles) {
    if (await recountCycle(unit, cycle, change.version)) {
      moved += 1;
    }
  }
  return { moved };
}

/** Those that still run, and those that stopped late under a table nobody had certified. */
async function cyclesToRecount({ db }: Unit): Promise<ServiceCycle[]> {
  return db
    .createQueryBuilder(ServiceCycle, "c")
    .where("c.closedAt IS NULL OR c.responseProvisional OR c.resolutionProvisional")
    .orderBy("c.id")
    .getMany();
}

async function recountCycle(unit: Unit, cycle: ServiceCycle, version: number): Promise<boolean> {
  const before = await calendarOf(unit.db, cycle);
  const after = await calendarAt(unit.db, version);
  const was = dueColumns(cycle);
  if (isStillOpen(cycle.responseStoppedAt, cycle.responseProvisional)) {
    keepResponseDue(
      cycle,
      recount(clockOf(cycle, "RESPONSE", before), { after, at: unit.now }).calendar,
    );
  }
  if (isStillOpen(cycle.resolutionStoppedAt, cycle.resolutionProvisional)) {
    keepResolutionDue(
      cycle,
      recount(clockOf(cycle, "RESOLUTION", before), { after, at: unit.now }).calendar,
    );
  }
  if (dueColumns(cycle) === was) {
    return false;
  }
  cycle.recounts = [...cycle.recounts, { version, at: unit.now }];
  await storeRecount(unit, cycle);
  return true;
}

/** Running, or stopped under a table nobody had certified and so not judged yet. */
function isStillOpen(stoppedAt: number | null, provisional: boolean): boolean {
  return stoppedAt === null || provisional;
}

function dueColumns(cycle: ServiceCycle): string {
  return [
    cycle.responseDueAt,
    cycle.responseProvisional,
    cycle.resolutionDueAt,
    cycle.resolutionProvisional,
  ].join();
}

async function storeRecount(unit: Unit, cycle: ServiceCycle): Promise<void> {
  await unit.db.update(ServiceCycle, { id: cycle.id }, cycle);
  const record = await unit.db.findOneByOrFail(ServiceRecord, { id: cycle.serviceRecordId });
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
    action: "recount",
    payload: {
      cycle: cycle.frameId,
      calendarVersion: cycle.recounts.at(-1)?.version ?? cycle.calendarVersion,
      responseDueAt: cycle.responseDueAt,
      resolutionDueAt: cycle.resolutionDueAt,
    },
  });
}
