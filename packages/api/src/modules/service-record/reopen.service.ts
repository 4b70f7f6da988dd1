import { isWithinReopening } from "@attest/shared/service-record";
import { DomainError } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { moveRecord } from "./change-record.service.ts";
import { governingDue } from "./cycle-clocks.service.ts";
import { openCycle } from "./open-cycle.ts";
import { lockRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import type { ServiceRecordReason } from "./wait.service.ts";

/**
 * Starts the next cycle of a closed record, with its own clocks; the earlier ones stay as they are.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, WINDOW_CLOSED after 30 days, BAD_USER_INPUT
 * @see docs/rules.md R22
 */
export async function reopenServiceRecord(
  unit: Unit,
  input: ServiceRecordReason,
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, "reopenServiceRecord", input);
  const { record, cycle: closed } = held;
  moveRecord(held, "REOPEN");
  if (!isWithinReopening(closed.closedAt ?? closed.openedAt, unit.now)) {
    throw new DomainError(
      "WINDOW_CLOSED",
      "It was closed more than 30 days ago; open a new record linked to it.",
      {
        serviceRecordId: record.id,
        number: record.number,
      },
    );
  }
  const pinned = await currentCalendar(unit.db);
  const cycle = openCycle({
    serviceRecordId: record.id,
    recordNumber: record.number,
    number: closed.number + 1,
    at: unit.now,
    channel: record.channel,
    level: await unit.db.findOneByOrFail(ServiceLevel, { id: record.serviceLevelId }),
    calendar: pinned.calendar,
    calendarVersion: pinned.version,
  });
  await unit.db.insert(ServiceCycle, cycle);
  record.currentCycleId = cycle.id;
  record.dueAt = governingDue(cycle);
  record.version += 1;
  await unit.db.update(ServiceRecord, { id: record.id }, record);
  journalRecord(unit, record, {
    action: "reopen",
    payload: { reason, cycle: cycle.frameId },
  });
  return { serviceRecordId: record.id };
}
