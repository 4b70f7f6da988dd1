import type { BenchDraft } from "./bench-draft.ts";

/** What was typed and not yet taken by the server; null where there is nothing or it cannot be read. */
export function keptDraft(reviewId: string): BenchDraft | null {
  try {
    const text = localStorage.getItem(keyOf(reviewId));
    return text === null ? null : (JSON.parse(text) as BenchDraft);
  } catch {
    return null;
  }
}

/** Keeps a draft in the browser; a full or forbidden store is no reason to stop typing. */
export function keepDraft(reviewId: string, draft: BenchDraft): void {
  try {
    localStorage.setItem(keyOf(reviewId), JSON.stringify(draft));
  } catch {
    // The server keeps it a moment later.
  }
}

/** After the server has it. */
export function forgetDraft(reviewId: string): void {
  try {
    localStorage.removeItem(keyOf(reviewId));
  } catch {
    // Nothing was kept either.
  }
}

function keyOf(reviewId: string): string {
  return `attest.review.${reviewId}`;
}
