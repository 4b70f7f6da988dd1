import type { InboxKind, WaitingFor } from "@attest/shared/inbound-mail";
import type { Channel } from "@attest/shared/service-clock";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";

/** What came in, as far as it is known. */
export interface InboxDraft {
  readonly kind: InboxKind;
  readonly waitingFor: WaitingFor;
  readonly note?: string | null;
  readonly channel: Channel;
  readonly address?: string | null;
  /** Default: now. */
  readonly receivedAt?: number;
  readonly subject: string;
  readonly content: string;
  readonly contactId?: string | null;
  readonly namedRecordId?: string | null;
  readonly inboundMailId?: string | null;
  readonly letterId?: string | null;
  readonly splitFromId?: string | null;
}

/** Keeps what came in until somebody decides on it. @see docs/rules.md R1, R5 */
export async function putInInbox(unit: Unit, draft: InboxDraft): Promise<InboxEntry> {
  const entry = unit.db.create(InboxEntry, {
    id: newId(),
    version: 1,
    kind: draft.kind,
    state: "WAITING",
    waitingFor: draft.waitingFor,
    note: draft.note ?? null,
    channel: draft.channel,
    address: draft.address ?? null,
    receivedAt: draft.receivedAt ?? unit.now,
    subject: draft.subject,
    content: draft.content,
    contactId: draft.contactId ?? null,
    namedRecordId: draft.namedRecordId ?? null,
    inboundMailId: draft.inboundMailId ?? null,
    letterId: draft.letterId ?? null,
    splitFromId: draft.splitFromId ?? null,
    mergedIntoId: null,
    serviceRecordId: null,
    decidedBy: null,
    decidedAt: null,
    decisionReason: null,
    createdAt: unit.now,
  });
  await unit.db.insert(InboxEntry, entry);
  unit.journal({
    action: "inbox.arrive",
    target: `inbox:${entry.id}`,
    area: "CUSTOMER",
    payload: { kind: entry.kind, channel: entry.channel, waitingFor: entry.waitingFor },
  });
  return entry;
}
