import type { PauseReason } from "@attest/shared/service-clock";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { keepResolutionDue } from "./open-cycle.ts";
import { lockRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";

export interface ServiceRecordReason {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Begins a wait of the resolution clock; the response clock runs on (R8). */
export function beginPause(cycle: ServiceCycle, from: number, reason: PauseReason): void {
  cycle.pauses = [...cycle.pauses, { from, to: null, reason }];
}

/** Ends the wait that is open, if one is. */
export function endPause(cycle: ServiceCycle, to: number): void {
  cycle.pauses = cycle.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
}

/** Waits for the customer. @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT @see docs/rules.md R8 */
export async function waitForCustomer(
  unit: Unit,
  input: ServiceRecordReason,
): Promise<{ serviceRecordId: string }> {
  return wait(unit, input, {
    command: "waitForCustomer",
    action: "WAIT_FOR_CUSTOMER",
    reason: "WAITING_CUSTOMER",
  });
}

/** Waits for a third party. @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT @see docs/rules.md R8 */
export async function waitForThirdParty(
  unit: Unit,
  input: ServiceRecordReason,
): Promise<{ serviceRecordId: string }> {
  return wait(unit, input, {
    command: "waitForThirdParty",
    action: "WAIT_FOR_THIRD_PARTY",
    reason: "WAITING_THIRD_PARTY",
  });
}

type Wait =
  | {
      readonly command: "waitForCustomer";
      readonly action: "WAIT_FOR_CUSTOMER";
      readonly reason: "WAITING_CUSTOMER";
    }
  | {
      readonly command: "waitForThirdParty";
      readonly action: "WAIT_FOR_THIRD_PARTY";
      readonly reason: "WAITING_THIRD_PARTY";
    };

async function wait(
  unit: Unit,
  input: ServiceRecordReason,
  kind: Wait,
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, kind.command, input);
  moveRecord(held, kind.action);
  beginPause(held.cycle, unit.now, kind.reason);
  await saveRecord(unit, held);
  journalRecord(unit, held.record, {
    action: "wait",
    payload: { waitingFor: kind.reason, reason },
  });
  return { serviceRecordId: held.record.id };
}

/**
 * Goes on after a wait: the resolution's due time moves by the working time that was waited.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function resumeServiceRecord(
  unit: Unit,
  input: ServiceRecordReason,
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, "resumeServiceRecord", input);
  moveRecord(held, "RESUME");
  endPause(held.cycle, unit.now);
  keepResolutionDue(held.cycle, await calendarOf(unit.db, held.cycle));
  await saveRecord(unit, held);
  journalRecord(unit, held.record, { action: "resume", payload: { reason } });
  return { serviceRecordId: held.record.id };
}
