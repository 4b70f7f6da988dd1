import { notFound, badInput } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { openServiceRecord } from "../service-record/open-record.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { logTouch } from "../service-record/touch.service.ts";
import { decide, lockWaiting, type InboxReference } from "./decide.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { touchOfEntry } from "./inbox-touch.ts";
import { putInInbox } from "./put-in-inbox.service.ts";

/** A request that came in, as the desk accepts it. */
export interface AcceptInboxEntry extends InboxReference {
  readonly identityCheckId?: string | null;
  readonly waiverReason?: string | null;
  readonly customerId: string;
  readonly contactId: string;
  readonly subject: string;
  readonly content: string;
}

type Decided = { inboxEntryId: string };
type DecidedWithRecord = { inboxEntryId: string; serviceRecordId: string };

/**
 * Opens a record of what came in: the seven steps as for any request, the touch as of when it came.
 *
 * @throws DomainError as `openServiceRecord`, and NOT_FOUND, CONFLICT, TRANSITION_REFUSED for the entry
 * @see docs/rules.md R3, R5
 */
export async function acceptInboxEntry(
  unit: Unit,
  { id, version, ...opening }: AcceptInboxEntry,
): Promise<DecidedWithRecord> {
  const entry = await lockWaiting(unit, { id, version });
  const touch = touchOfEntry(entry, opening.contactId);
  const { serviceRecordId } = await openServiceRecord(unit, { ...opening, touch });
  await fileMerged(unit, entry, serviceRecordId);
  await decide(unit, entry, { state: "ACCEPTED", serviceRecordId });
  return { inboxEntryId: entry.id, serviceRecordId };
}

/**
 * Says to which record something belongs: it becomes a touch of it.
 *
 * @throws DomainError NOT_FOUND for the entry or the number, CONFLICT, TRANSITION_REFUSED
 */
export async function fileInboxEntry(
  unit: Unit,
  { serviceRecordNumber, ...reference }: InboxReference & { readonly serviceRecordNumber: string },
): Promise<DecidedWithRecord> {
  const entry = await lockWaiting(unit, reference);
  const number = serviceRecordNumber.trim().toUpperCase();
  const record = await unit.db.findOneBy(ServiceRecord, { number });
  if (record === null) {
    throw notFound("The service record");
  }
  await logTouch(unit, { serviceRecordId: record.id, touch: touchOfEntry(entry) });
  await fileMerged(unit, entry, record.id);
  await decide(unit, entry, { state: "FILED", serviceRecordId: record.id });
  return { inboxEntryId: entry.id, serviceRecordId: record.id };
}

/**
 * Two entries say the same: the first ends, the second goes on for both, and takes the first one's touch along.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function mergeInboxEntry(
  unit: Unit,
  { intoId, ...reference }: InboxReference & { readonly intoId: string },
): Promise<Decided> {
  if (intoId === reference.id) {
    throw badInput("input.intoId", "An entry cannot be merged into itself.", "another entry");
  }
  const entry = await lockWaiting(unit, reference);
  // Locked: an entry that is decided on at the same moment takes nothing along any more.
  const into = await unit.db.findOne(InboxEntry, {
    where: { id: intoId, state: "WAITING" },
    lock: { mode: "pessimistic_write" },
  });
  if (into === null) {
    throw notFound("The entry to merge into");
  }
  await unit.db.update(InboxEntry, { mergedIntoId: entry.id }, { mergedIntoId: into.id });
  await decide(unit, entry, { state: "MERGED", mergedIntoId: into.id });
  return { inboxEntryId: into.id };
}

/** One request of several in an entry. */
export interface InboxPart {
  readonly subject: string;
  readonly content: string;
}

/**
 * Several requests in one: each goes on as an entry of its own.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function splitInboxEntry(
  unit: Unit,
  { parts, ...reference }: InboxReference & { readonly parts: readonly InboxPart[] },
): Promise<Decided> {
  if (parts.length < 2 || parts.length > 10) {
    throw badInput("input.parts", "A split makes several of one.", "2 to 10 parts");
  }
  const entry = await lockWaiting(unit, reference);
  const { kind, waitingFor, note, channel, address, receivedAt } = entry;
  const { contactId, namedRecordId, inboundMailId } = entry;
  for (const [index, part] of parts.entries()) {
    const path = `input.parts.${String(index)}`;
    await putInInbox(unit, {
      ...{ kind, waitingFor, note, channel, address, receivedAt },
      ...{ contactId, namedRecordId, inboundMailId, splitFromId: entry.id },
      subject: requiredText(`${path}.subject`, part.subject, 200),
      content: requiredText(`${path}.content`, part.content, 20_000),
    });
  }
  await decide(unit, entry, { state: "SPLIT" });
  return { inboxEntryId: entry.id };
}

/**
 * Nothing follows from it, or the callback was made; the reason stays.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 */
export async function dismissInboxEntry(
  unit: Unit,
  { reason, ...reference }: InboxReference & { readonly reason: string },
): Promise<Decided> {
  const why = requiredText("input.reason", reason, 2_000);
  const entry = await lockWaiting(unit, reference);
  await decide(unit, entry, { state: "DISMISSED", reason: why });
  return { inboxEntryId: entry.id };
}

async function fileMerged(unit: Unit, into: InboxEntry, serviceRecordId: string): Promise<void> {
  const merged = await unit.db.find(InboxEntry, {
    where: { mergedIntoId: into.id },
    order: { receivedAt: "ASC", id: "ASC" },
  });
  for (const entry of merged) {
    await logTouch(unit, { serviceRecordId, touch: touchOfEntry(entry) });
    await unit.db.update(InboxEntry, { id: entry.id }, { serviceRecordId });
  }
}
