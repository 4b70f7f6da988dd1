import { civilDateOf } from "@attest/shared/primitives";
import { workingSegmentsOf } from "@attest/shared/service-calendar";
import type { Channel } from "@attest/shared/service-clock";
import { isUnreachable } from "@attest/shared/service-record";
import { DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { moveRecord } from "./change-record.service.ts";
import { closingGuard } from "./closure.service.ts";
import { closeCycle } from "./close.service.ts";
import { ContactAttempt } from "./contact-attempt.entity.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResolution } from "./cycle-clocks.service.ts";
import { lockRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import type { ServiceRecordReason } from "./wait.service.ts";

/**
 * Logs an attempt to reach the customer about closing.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R20
 */
export async function logContactAttempt(
  unit: Unit,
  input: { readonly serviceRecordId: string; readonly channel: Channel; readonly text: string },
): Promise<{ serviceRecordId: string }> {
  const text = requiredText("input.text", input.text, 2_000);
  const held = await lockRecord(unit, "logContactAttempt", { id: input.serviceRecordId });
  moveRecord(held, "LOG_CONTACT_ATTEMPT");
  await unit.db.insert(ContactAttempt, {
    id: newId(),
    serviceCycleId: held.cycle.id,
    channel: input.channel,
    text,
    attemptedBy: staffIdOf(unit.viewer) ?? "",
    attemptedAt: unit.now,
  });
  journalRecord(unit, held.record, {
    action: "log_contact_attempt",
    payload: { channel: input.channel },
  });
  return { serviceRecordId: held.record.id };
}

/**
 * Closes a cycle whose customer could not be reached on three workdays; quality assurance always looks at it. No timer ever does this.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, TRANSITION_REFUSED, EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R20
 */
export async function closeUnreachable(
  unit: Unit,
  input: ServiceRecordReason,
): Promise<{ serviceRecordId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const held = await lockRecord(unit, "closeUnreachable", input);
  moveRecord(held, "CLOSE_UNREACHABLE");
  const { cycle } = held;
  const calendar = await calendarOf(unit.db, cycle);
  const requestedAt = cycle.closureRequestedAt ?? unit.now;
  const attempts = await unit.db.findBy(ContactAttempt, { serviceCycleId: cycle.id });
  const dates = attempts
    .filter(({ attemptedAt }) => attemptedAt >= requestedAt)
    .map(({ attemptedAt }) => civilDateOf(attemptedAt));
  if (!isUnreachable(dates, (date) => workingSegmentsOf(calendar, date).length > 0)) {
    throw new DomainError(
      "EVIDENCE_REQUIRED",
      "Three attempts on three workdays must have been logged first.",
      { attempts: dates },
    );
  }
  await closingGuard.run(unit, held);
  cycle.resolvedAt = requestedAt;
  stopResolution(cycle, requestedAt, calendar);
  cycle.qaFlags = [...cycle.qaFlags, "UNREACHABLE"];
  journalRecord(unit, held.record, {
    action: "close_unreachable",
    payload: { reason, attempts: dates },
  });
  await closeCycle(unit, held, { reason: "UNREACHABLE" });
  return { serviceRecordId: held.record.id };
}
