import { nowInstant } from "../clock.ts";
import { momentIso } from "../fields/moment-text.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import type { Caller, IntakeDraft } from "./intake-draft.ts";
import type { Admission } from "./admission.ts";

/** The record as it was opened. */
export interface OpenedRecord {
  readonly id: string;
  readonly number: string;
}

const OpenServiceRecordDocument = typed<
  { openServiceRecord: { serviceRecord: OpenedRecord } },
  { input: Record<string, unknown> }
>(
  "mutation OpenServiceRecord($input: OpenServiceRecordInput!) { openServiceRecord(input: $input) { serviceRecord { id number } } }",
);

const AcceptInboxEntryDocument = typed<
  { acceptInboxEntry: { serviceRecord: OpenedRecord } },
  { input: Record<string, unknown> }
>(
  "mutation AcceptInboxEntry($input: AcceptInboxEntryInput!) { acceptInboxEntry(input: $input) { serviceRecord { id number } } }",
);

/** Everything that opening a record takes. */
export interface Opening {
  readonly draft: IntakeDraft;
  readonly caller: Caller;
  readonly admission: Admission;
}

/** Opens the record, of what came into the inbox or of what was said. @throws HttpError as `runCommand` */
export async function openServiceRecord(
  opening: Opening,
  idempotencyKey: string,
): Promise<OpenedRecord> {
  const { inboxEntry } = opening.draft;
  const request = requestOf(opening);
  if (inboxEntry !== null) {
    const input = { ...inboxEntry, ...request };
    return (await runCommand(AcceptInboxEntryDocument, { input }, idempotencyKey)).acceptInboxEntry
      .serviceRecord;
  }
  const { follows } = opening.draft;
  const followed = follows === null ? {} : { followsId: follows.id };
  const input = { touch: touchOf(opening), ...followed, ...request };
  return (await runCommand(OpenServiceRecordDocument, { input }, idempotencyKey)).openServiceRecord
    .serviceRecord;
}

function requestOf({ draft, caller, admission }: Opening): Record<string, unknown> {
  return {
    customerId: caller.customer.id,
    contactId: caller.contact.id,
    subject: draft.subject.trim(),
    content: draft.content.trim(),
    ...("check" in admission
      ? { identityCheckId: admission.check.identityCheckId }
      : { waiverReason: admission.waiverReason }),
  };
}

function touchOf({ draft, caller }: Opening): Record<string, unknown> {
  const { channel, content, receivedAt, receivedEvidence } = draft;
  const earlier =
    receivedAt === ""
      ? {}
      : { receivedAt: momentIso(receivedAt, nowInstant()), evidence: receivedEvidence };
  const address = channel === "PHONE" ? caller.contact.phone : caller.contact.email;
  return {
    channel,
    content,
    ...earlier,
    ...(address === null || address.includes("*") ? {} : { address }),
  };
}
