import type { Unit } from "../../platform/unit.ts";
import { moveRecord, saveRecord } from "./change-record.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { keepResponseDue } from "./open-cycle.ts";
import { lockRecord, type HeldRecord } from "./record-access.ts";
import { journalRecord } from "./record-journal.ts";
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
  moveRecord(held, "LOG_TOUCH");
  const receivedAt = receivedAtOf(unit, input.touch);
  const touch = await storeTouch(unit, held, { ...input.touch, receivedAt });
  await addPhoneObligation(unit, held, input.touch);
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
