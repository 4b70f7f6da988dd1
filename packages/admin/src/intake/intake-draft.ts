import type { Channel } from "@attest/shared/service-clock";
import type { CustomerRow, ContactRow } from "../provider/people-documents.ts";

/** Who is on the line. */
export interface Caller {
  readonly contact: ContactRow;
  readonly customer: CustomerRow;
}

/** What an agent has written so far. The identity check is not part of it: it lasts half an hour and belongs to the call. */
export interface IntakeDraft {
  readonly caller: Caller | null;
  readonly channel: Channel;
  readonly subject: string;
  readonly content: string;
  /** As somebody wrote it, in Beijing time; empty for now. */
  readonly receivedAt: string;
  readonly receivedEvidence: string;
  /** What came into the inbox and is accepted by this; null: somebody called. */
  readonly inboxEntry: { readonly id: string; readonly version: number } | null;
  /** The closed record that it goes on with. */
  readonly follows: { readonly id: string; readonly number: string } | null;
}

export const EMPTY_DRAFT: IntakeDraft = {
  caller: null,
  channel: "PHONE",
  subject: "",
  content: "",
  receivedAt: "",
  receivedEvidence: "",
  inboxEntry: null,
  follows: null,
};

const KEY = "attest.intake-draft";

/** The draft of this browser: it survives a lost connection and a closed window. */
export function readDraft(): IntakeDraft | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : { ...EMPTY_DRAFT, ...(JSON.parse(text) as Partial<IntakeDraft>) };
  } catch {
    return null;
  }
}

/** Keeps the draft, or forgets it once there is nothing in it. */
export function writeDraft(draft: IntakeDraft): void {
  const isEmpty = draft.caller === null && draft.subject === "" && draft.content === "";
  if (isEmpty && draft.inboxEntry === null) {
    localStorage.removeItem(KEY);
    return;
  }
  localStorage.setItem(KEY, JSON.stringify(draft));
}

/** Whether anything of the request was typed. */
export function isBegun({ subject, content }: IntakeDraft): boolean {
  return subject.trim() !== "" || content.trim() !== "";
}

export function dropDraft(): void {
  localStorage.removeItem(KEY);
}
