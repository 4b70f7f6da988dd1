import type { Channel } from "@attest/shared/service-clock";
import { isResponse } from "@attest/shared/service-record";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResponse } from "./cycle-clocks.service.ts";
import { storeFormEntry } from "./form.service.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { storeTouch } from "./store-touch.ts";
import type { Touch } from "./touch.entity.ts";

export interface RespondToServiceRecord {
  readonly id: string;
  readonly version: number;
  readonly channel: Channel;
  readonly text: string;
  readonly answered: boolean;
  readonly followUp?: string | null;
}

/**
 * Tells the customer something, or tries to. The first that counts stops the response clock;
 * a call nobody answered counts only with the message that followed it.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R7, R16
 */
export async function respondToServiceRecord(
  unit: Unit,
  input: RespondToServiceRecord,
): Promise<{ serviceRecordId: string }> {
  const text = requiredText("input.text", input.text, 20_000);
  const held = await lockRecord(unit, "respondToServiceRecord", input);
  const touch = await storeContacting(unit, held, { ...input, text });
  const counts = isResponse({
    isAutomatic: false,
    isOpeningCall: false,
    isByEntitled: true,
    isAnswered: input.answered,
    followUp: input.followUp ?? null,
  });
  if (counts) {
    await countResponse(unit, held);
  }
  await saveRecord(unit, held);
  journalRecord(unit, held.record, {
    action: "respond",
    payload: {
      touchId: touch.id,
      channel: input.channel,
      answered: input.answered,
      counts,
      cycle: held.cycle.frameId,
    },
  });
  return { serviceRecordId: held.record.id };
}

async function countResponse(unit: Unit, held: HeldRecord): Promise<void> {
  moveRecord(held, "RESPOND");
  const { cycle } = held;
  if (cycle.respondedAt === null) {
    cycle.respondedAt = unit.now;
    cycle.respondedBy = staffIdOf(unit.viewer);
    stopResponse(cycle, unit.now, await calendarOf(unit.db, cycle));
  }
}

/** The words go on the form as they were said; an unanswered call is logged with what followed it. */
async function storeContacting(
  unit: Unit,
  held: HeldRecord,
  input: RespondToServiceRecord,
): Promise<Touch> {
  const { channel, text, answered } = input;
  const followUp = (input.followUp ?? "").trim();
  const touch = await storeTouch(unit, held, {
    channel,
    direction: "OUTBOUND",
    content: text,
    answered,
    receivedAt: unit.now,
  });
  if (followUp !== "") {
    await storeTouch(unit, held, {
      channel: "OTHER",
      direction: "OUTBOUND",
      content: followUp,
      receivedAt: unit.now,
    });
  }
  const words = followUp === "" ? text : `${text}\n${followUp}`;
  await storeFormEntry(unit, held, {
    part: "COMMUNICATION",
    text: answered ? words : `(未接通)${words}`,
  });
  return touch;
}
