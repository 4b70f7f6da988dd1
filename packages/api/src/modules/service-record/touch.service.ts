import { governingDueAt } from "@attest/shared/service-clock";
import type { Unit } from "../../platform/unit.ts";
import { moveRecord, saveRecord } from "./change-record.ts";
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

async function addPhoneObligation(unit: Unit, held: HeldRecord, { channel, direction }: TouchFacts): Promise<void> {
  const { cycle } = held;
  if (channel !== "PHONE" || direction !== "INBOUND" || cycle.responseStoppedAt !== null) {
    return;
  }
  const governing = governingDueAt({
    dueAt: cycle.responseDueAt,
    targetMinutes: cycle.responseTargetMinutes,
    phoneTouchesAt: [unit.now],
  });
  if (governing < cycle.responseDueAt) {
    cycle.responseDueAt = governing;
    // An hour on the wall needs no calendar.
    cycle.responseProvisional = false;
    await saveRecord(unit, held);
  }
}
