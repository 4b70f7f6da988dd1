import type { Unit } from "../../platform/unit.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { keepResponseDue } from "./open-cycle.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { receivedAtOf, storeTouch, type TouchFacts } from "./store-touch.ts";

/**
 * Logs a further touch; one by phone adds its own hour, and the earlier due time governs.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R1, R5, R9
 */
export async function logTouch(
  unit: Unit,
  input: { readonly serviceRecordId: string; readonly touch: TouchFacts },
): Promise<{ touchId: string; serviceRecordId: string }> {
  const held = await lockRecord(unit, "logTouch", { id: input.serviceRecordId });
  return addTouch(unit, held, input.touch);
}

/** A touch of a record whose right was checked: the customer's own, or one that somebody logs for them. */
export async function addTouch(
  unit: Unit,
  held: HeldRecord,
  facts: TouchFacts,
): Promise<{ touchId: string; serviceRecordId: string }> {
  moveRecord(held, "LOG_TOUCH");
  const receivedAt = receivedAtOf(unit, facts);
  const touch = await storeTouch(unit, held, { ...facts, receivedAt });
  await addPhoneObligation(unit, held, facts);
  journalRecord(unit, held.record, {
    action: "log_touch",
    payload: { touchId: touch.id, channel: touch.channel, direction: touch.direction },
  });
  return { touchId: touch.id, serviceRecordId: held.record.id };
}

async function addPhoneObligation(
  unit: Unit,
  held: HeldRecord,
  { channel, direction }: TouchFacts,
): Promise<void> {
  const { cycle } = held;
  if (channel !== "PHONE" || direction !== "INBOUND" || cycle.responseStoppedAt !== null) {
    return;
  }
  const phoneDueAt = unit.now + cycle.responseTargetMinutes * 60;
  if (phoneDueAt < cycle.responseDueAt) {
    cycle.responsePhoneDueAt = phoneDueAt;
    keepResponseDue(cycle, await calendarOf(unit.db, cycle));
    await saveRecord(unit, held);
  }
}
