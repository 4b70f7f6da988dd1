import { isOpenStatus, nextStatus, type RecordAction } from "@attest/shared/service-record";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { keepAlertTimes } from "./cycle-alerts.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { governingDue } from "./cycle-clocks.service.ts";
import type { HeldRecord } from "./record-access.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

/**
 * Moves the record as the transition table says.
 *
 * @throws DomainError TRANSITION_REFUSED naming the present status and what it allows
 */
export function moveRecord({ record, cycle }: HeldRecord, action: RecordAction): void {
  const next = nextStatus(action, record.status, {
    isResponded: cycle.respondedAt !== null,
    isHeld: record.engineerId !== null,
  });
  if (next.outcome === "REFUSED") {
    throw new DomainError(
      "TRANSITION_REFUSED",
      `Service record ${record.number} is ${next.status}; that does not allow it.`,
      {
        status: next.status,
        action,
        allowed: next.allowed,
      },
    );
  }
  record.status = next.status;
}

/** @throws DomainError TRANSITION_REFUSED for a record that is closed or merged */
export function demandOpen({ status, number }: ServiceRecord): void {
  if (!isOpenStatus(status)) {
    throw new DomainError("TRANSITION_REFUSED", `Service record ${number} is over.`, {
      status,
      allowed: [],
    });
  }
}

/** Stores both, the record with the due time of the clock that now governs. Its version moves on. */
export async function saveRecord(unit: Unit, { record, cycle }: HeldRecord): Promise<void> {
  record.dueAt = governingDue(cycle);
  keepAlertTimes(cycle, await calendarOf(unit.db, cycle));
  await unit.db.update(ServiceCycle, { id: cycle.id }, cycle);
  record.version += 1;
  await unit.db.update(ServiceRecord, { id: record.id }, record);
}
