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

/** Everything that opening a record takes. */
export interface Opening {
  readonly draft: IntakeDraft;
  readonly caller: Caller;
  readonly admission: Admission;
}

/** Opens the record. @throws HttpError as `runCommand` */
export async function openServiceRecord(
  { draft, caller, admission }: Opening,
  idempotencyKey: string,
): Promise<OpenedRecord> {
  const { channel, subject, content, receivedAt, receivedEvidence } = draft;
  const earlier =
    receivedAt === "" ? {} : { receivedAt: `${receivedAt}:00+08:00`, evidence: receivedEvidence };
  const address = channel === "PHONE" ? caller.contact.phone : caller.contact.email;
  const input = {
    touch: {
      channel,
      content,
      ...earlier,
      ...(address === null || address.includes("*") ? {} : { address }),
    },
    customerId: caller.customer.id,
    contactId: caller.contact.id,
    subject: subject.trim(),
    content: content.trim(),
    ...("check" in admission
      ? { identityCheckId: admission.check.identityCheckId }
      : { waiverReason: admission.waiverReason }),
  };
  const { openServiceRecord: payload } = await runCommand(
    OpenServiceRecordDocument,
    { input },
    idempotencyKey,
  );
  return payload.serviceRecord;
}
