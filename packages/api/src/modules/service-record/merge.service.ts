import { isOpenStatus, staysBreached } from "@attest/shared/service-record";
import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { Hook } from "../../platform/hook.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResolution, stopResponse } from "./cycle-clocks.service.ts";
import { keepResolutionDue } from "./open-cycle.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { endConsentLinks } from "./signed-link.service.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { endPause } from "./wait.service.ts";

/** Told in the merging's transaction: what hangs on the duplicate ends here, with its reason. */
export const recordMerged = new Hook<HeldRecord & { readonly reason: string }>();

/**
 * Merges a duplicate into the record that goes on. Nothing moves: what was said and measured stays where it was, and
 * a clock that is late already stays a breach.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R22
 */
export async function mergeServiceRecord(
  unit: Unit,
  input: {
    readonly id: string;
    readonly version: number;
    readonly intoId: string;
    readonly reason: string;
  },
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const { id, version } = input;
  const held = await lockRecord(unit, "mergeServiceRecord", { id, version });
  const into = await survivorOf(unit, held, input.intoId);
  moveRecord(held, "MERGE");
  await settleClocks(unit, held);
  await endConsentLinks(unit, held);
  held.record.mergedIntoId = into.id;
  await saveRecord(unit, held);
  journalRecord(unit, held.record, {
    action: "merge",
    payload: { intoId: into.id, into: into.number, reason, cycle: held.cycle.frameId },
  });
  journalRecord(unit, into, {
    action: "take_in_duplicate",
    payload: { duplicateId: held.record.id, duplicate: held.record.number },
  });
  await recordMerged.run(unit, { ...held, reason });
  return { serviceRecordId: into.id };
}

/**
 * Another open record of the same customer; one of somebody else does not exist here. It is locked: it must not close, or
 * be merged the other way round, meanwhile.
 */
async function survivorOf(
  { db }: Unit,
  { record }: HeldRecord,
  intoId: string,
): Promise<ServiceRecord> {
  const where = { id: intoId, customerId: record.customerId };
  const into = isId(intoId)
    ? await db.findOne(ServiceRecord, { where, lock: { mode: "pessimistic_write" } })
    : null;
  if (into === null) {
    throw notFound("The record to merge into");
  }
  if (into.id === record.id || !isOpenStatus(into.status)) {
    throw badInput(
      "input.intoId",
      "A duplicate is merged into another record that is still open.",
      "another open record of the same customer",
    );
  }
  return into;
}

/** A running clock either stays as the breach that it is, or is judged no more. */
async function settleClocks(unit: Unit, { cycle }: HeldRecord): Promise<void> {
  const calendar = await calendarOf(unit.db, cycle);
  if (cycle.responseStoppedAt === null) {
    const clock = { dueAt: cycle.responseDueAt, provisional: cycle.responseProvisional };
    cycle.responseExcluded = !staysBreached(clock, unit.now);
    stopResponse(cycle, unit.now, calendar);
  }
  if (cycle.resolutionStoppedAt === null) {
    // A wait that is open ends here: the time waited moves the due time before it is asked who is late (R8).
    endPause(cycle, unit.now);
    keepResolutionDue(cycle, calendar);
    const clock = { dueAt: cycle.resolutionDueAt, provisional: cycle.resolutionProvisional };
    cycle.resolutionExcluded = !staysBreached(clock, unit.now);
    stopResolution(cycle, unit.now, calendar);
  }
  cycle.closureRequestedAt = null;
}
