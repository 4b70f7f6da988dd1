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
  /** As a datetime-local input has it, or empty for now. */
  readonly receivedAt: string;
  readonly receivedEvidence: string;
}

export const EMPTY_DRAFT: IntakeDraft = {
  caller: null,
  channel: "PHONE",
  subject: "",
  content: "",
  receivedAt: "",
  receivedEvidence: "",
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
  if (draft.caller === null && draft.subject === "" && draft.content === "") {
    localStorage.removeItem(KEY);
    return;
  }
  localStorage.setItem(KEY, JSON.stringify(draft));
}

export function dropDraft(): void {
  localStorage.removeItem(KEY);
}
