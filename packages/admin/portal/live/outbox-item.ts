import type { ErrorCode } from "@attest/shared/refusal";

/** A message that the server has not taken yet, as far as this browser knows. */
export interface OutboxItem {
  /** Its Idempotency-Key: however often it is sent, it is taken once. */
  readonly key: string;
  readonly number: string;
  readonly text: string;
  /** Messages with the same words that were there before it. */
  readonly seen: readonly string[];
  /** Why the server refused it; null while it is on its way. */
  readonly refusal: ErrorCode | null;
}

/** What this contact wrote in this browser and nobody has taken yet, oldest first. */
export function readOutbox(contactId: string): readonly OutboxItem[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(contactId)) ?? "[]");
    return Array.isArray(kept) ? (kept as OutboxItem[]) : [];
  } catch {
    return [];
  }
}

/** Keeps them over reloads and closed browsers. */
export function keepOutbox(contactId: string, items: readonly OutboxItem[]): void {
  if (items.length === 0) {
    localStorage.removeItem(keyOf(contactId));
    return;
  }
  localStorage.setItem(keyOf(contactId), JSON.stringify(items));
}

function keyOf(contactId: string): string {
  return `attest.outbox.${contactId}`;
}
