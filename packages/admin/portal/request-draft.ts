import { newKey } from "./new-key.ts";

/** A request as far as it is written. */
export interface RequestDraft {
  readonly subject: string;
  readonly content: string;
  /** Lets the server know a second try of the same request. */
  readonly attempt: string;
}

/** The draft of this contact in this browser, or a fresh one. */
export function readDraft(contactId: string): RequestDraft {
  try {
    const kept = JSON.parse(
      localStorage.getItem(keyOf(contactId)) ?? "{}",
    ) as Partial<RequestDraft>;
    return { ...emptyDraft(), ...kept };
  } catch {
    return emptyDraft();
  }
}

/** Keeps what was written; an empty draft is forgotten. */
export function keepDraft(contactId: string, draft: RequestDraft): void {
  if (draft.subject === "" && draft.content === "") {
    localStorage.removeItem(keyOf(contactId));
    return;
  }
  localStorage.setItem(keyOf(contactId), JSON.stringify(draft));
}

/** Nothing written yet, and a new attempt. */
export function emptyDraft(): RequestDraft {
  return { subject: "", content: "", attempt: newKey() };
}

function keyOf(contactId: string): string {
  return `attest.request-draft.${contactId}`;
}
