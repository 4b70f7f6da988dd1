import type { ConsentDecision, ServiceRecordStatus } from "@attest/shared/service-record";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import type { Contact } from "../customer/contact.entity.ts";
import { moveRecord, saveRecord } from "./change-record.service.ts";
import { closeCycle, demandEntitled } from "./close.service.ts";
import { closingGuard, demandForm } from "./closure.service.ts";
import { Consent } from "./consent.entity.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { stopResolution } from "./cycle-clocks.service.ts";
import { demandIdentity, demandNotBlocked } from "./identity.service.ts";
import { keepResolutionDue } from "./open-cycle.ts";
import {
  lockLinkedRecord,
  lockRecord,
  recordTies,
  type HeldRecord,
} from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { endConsentLinks, findLink, isForEarlierRequest } from "./signed-link.service.ts";
import { endPause } from "./wait.service.ts";

export interface RecordConsent {
  readonly token?: string | null;
  readonly serviceRecordId?: string | null;
  readonly contactId?: string | null;
  readonly identityCheckId?: string | null;
  readonly evidence?: string | null;
  readonly decision: ConsentDecision;
  readonly reason?: string | null;
}

/** The serviceRecordId is for staff; a link's bearer is told the status alone. */
export type ConsentAnswer = {
  decision: ConsentDecision;
  status: ServiceRecordStatus;
  serviceRecordId: string | null;
};

/**
 * The customer's word on closing, by the letter's link or by a recorded call. Agreeing closes the cycle as of the request;
 * declining sends it back, and the time since the request counts as waiting. A second word after closing is kept and changes nothing.
 *
 * @throws DomainError TOKEN_REFUSED, NOT_FOUND, NOT_ENTITLED_TO_CLOSE, EVIDENCE_REQUIRED, IDENTITY_REQUIRED, TRANSITION_REFUSED, FORM_INCOMPLETE
 * @see docs/rules.md R8, R20
 */
export async function recordConsent(unit: Unit, input: RecordConsent): Promise<ConsentAnswer> {
  const word =
    typeof input.token === "string"
      ? await wordByLink(unit, input.token)
      : await wordByCall(unit, input);
  const contact = await demandEntitled(unit, word.held, word.contactId);
  const speaker = word.via === "LINK" ? speakingFor(unit, contact) : unit;
  await storeWord(speaker, word, input);
  if (!isRepeated(word.held)) {
    await (input.decision === "AGREED"
      ? agree(speaker, word.held)
      : decline(speaker, word.held, input.reason ?? null));
  }
  const { record } = word.held;
  return {
    decision: input.decision,
    status: record.status,
    serviceRecordId: word.via === "LINK" ? null : record.id,
  };
}

/** Whoever bears the link speaks as its contact: the journal names them, not nobody. */
function speakingFor(unit: Unit, { id, customerId, name, email }: Contact): Unit {
  return {
    ...unit,
    viewer: { kind: "CONTACT", contactId: id, customerId, name, email, sessionId: "" },
  };
}

interface Word {
  readonly held: HeldRecord;
  readonly contactId: string;
  readonly via: "LINK" | "CALL";
}

async function wordByLink(unit: Unit, token: string): Promise<Word> {
  const link = await findLink(unit, token, ["CONSENT"]);
  const held = await lockLinkedRecord(unit, link.serviceRecordId);
  if (isForEarlierRequest(link, held.cycle)) {
    throw new DomainError("TOKEN_REFUSED", "This link is for an earlier request.");
  }
  return { held, contactId: link.contactId, via: "LINK" };
}

async function wordByCall(unit: Unit, input: RecordConsent): Promise<Word> {
  const { serviceRecordId, contactId } = input;
  if (typeof serviceRecordId !== "string" || typeof contactId !== "string") {
    throw badInput(
      "input",
      "Name the link's token, or the record and the contact who called.",
      "token, or serviceRecordId with contactId and evidence",
    );
  }
  const held = await lockRecord(unit, "recordConsent", { id: serviceRecordId });
  if ((input.evidence ?? "").trim() === "") {
    throw new DomainError("EVIDENCE_REQUIRED", "A consent by phone names the recorded call.", {
      field: "input.evidence",
    });
  }
  await (typeof input.identityCheckId === "string"
    ? demandIdentity(unit, contactId, input.identityCheckId)
    : demandNotBlocked(unit, contactId));
  return { held, contactId, via: "CALL" };
}

function isRepeated({ record, cycle }: HeldRecord): boolean {
  return record.status === "CLOSED" && cycle.closeReason === "CONSENT";
}

async function storeWord(
  unit: Unit,
  { held, contactId, via }: Word,
  input: RecordConsent,
): Promise<void> {
  await unit.db.insert(Consent, {
    id: newId(),
    serviceCycleId: held.cycle.id,
    contactId,
    decision: input.decision,
    via,
    evidence: input.evidence ?? null,
    reason: input.reason ?? null,
    recordedBy: staffIdOf(unit.viewer),
    recordedAt: unit.now,
  });
  if (via === "CALL" && recordTies(unit.viewer, held.record).includes("HOLDER")) {
    held.cycle.qaFlags = [...new Set([...held.cycle.qaFlags, "CONSENT_BY_HOLDER"])];
  }
  journalRecord(unit, held.record, {
    action: "consent",
    payload: { decision: input.decision, via, contactId, cycle: held.cycle.frameId },
  });
}

async function agree(unit: Unit, held: HeldRecord): Promise<void> {
  moveRecord(held, "AGREE");
  await demandForm(unit, held);
  await closingGuard.run(unit, held);
  const { cycle } = held;
  const resolvedAt = cycle.closureRequestedAt ?? unit.now;
  cycle.resolvedAt = resolvedAt;
  stopResolution(cycle, resolvedAt, await calendarOf(unit.db, cycle));
  await closeCycle(unit, held, { reason: "CONSENT" });
}

async function decline(unit: Unit, held: HeldRecord, reason: string | null): Promise<void> {
  moveRecord(held, "DECLINE");
  endPause(held.cycle, unit.now);
  held.cycle.closureRequestedAt = null;
  await endConsentLinks(unit, held);
  keepResolutionDue(held.cycle, await calendarOf(unit.db, held.cycle));
  await saveRecord(unit, held);
  journalRecord(unit, held.record, { action: "decline", payload: { reason } });
}
