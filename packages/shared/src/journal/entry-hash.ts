import { canonicalJson, sha256Hex } from "../primitives/index.ts";

/** The previous hash of the first entry of a journal: 64 zeros. */
export const GENESIS_HASH = "0".repeat(64);

/** What of a journal entry is hashed, in the very form in which it is served to the change feed. */
export interface HashedEntry {
  readonly seq: number;
  /** ISO 8601 with offset and whole seconds, as `2026-09-01T09:00:00+08:00`. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  /** Null and undefined both mean that there is none. */
  readonly payload?: unknown;
}

/**
 * The hash that seals an entry to the one before it: SHA-256 over the previous hash, as 64 hex
 * characters, followed by the canonical JSON of `{action, actor, at, payloadHash, seq, target}`.
 * Without a payload, `payloadHash` is left out.
 */
export function entryHash(previousHash: string, entry: HashedEntry): string {
  const { seq, at, actor, action, target } = entry;
  const digest = payloadHash(entry.payload);
  const sealed = { seq, at, actor, action, target, ...(digest && { payloadHash: digest }) };
  return sha256Hex(previousHash + canonicalJson(sealed));
}

/** SHA-256 of the payload's canonical JSON, so that a purged payload leaves the chain whole; null for none. */
export function payloadHash(payload: unknown): string | null {
  return payload === undefined || payload === null ? null : sha256Hex(canonicalJson(payload));
}
