import { entryHash, GENESIS_HASH } from "./entry-hash.ts";
import { sealedOccurrence } from "./occurrence.ts";
import type { HashedEntry } from "./entry-hash.ts";

/** An entry as it is read from the journal; both hashes are null until it is sealed. */
export interface SealedEntry extends HashedEntry {
  /** As `at`, unless the payload says otherwise; left out: not looked at. */
  readonly occurredAt?: string;
  readonly previousHash: string | null;
  readonly hash: string | null;
}

/** What can be wrong with an entry of the chain. */
export const ChainFault = {
  /** `seq` does not rise. Holes are no fault: a rolled-back command leaves one. */
  SEQUENCE_NOT_RISING: "SEQUENCE_NOT_RISING",
  /** The entry does not follow the one before it: something was removed, added or moved here. */
  PREVIOUS_HASH_DIFFERS: "PREVIOUS_HASH_DIFFERS",
  /** The entry's content is not what was sealed. */
  HASH_DIFFERS: "HASH_DIFFERS",
  /** The time of occurrence is neither the time of writing nor what the sealed payload says. */
  OCCURRED_AT_DIFFERS: "OCCURRED_AT_DIFFERS",
  /** An unsealed entry stands before a sealed one; only the tail may be unsealed. */
  UNSEALED_INSIDE: "UNSEALED_INSIDE",
} as const;
export type ChainFault = (typeof ChainFault)[keyof typeof ChainFault];

/** How far a verification has come; start from `CHAIN_START`. */
export interface ChainState {
  readonly entries: number;
  readonly lastSeq: number | null;
  /** The hash of the last sealed entry: the head of the chain. */
  readonly head: string;
  readonly unsealedSeq: number | null;
  readonly firstBad: { readonly seq: number; readonly reason: ChainFault } | null;
}

/** The outcome of a verification: `ok` when no entry is bad; the unsealed tail is not bad. */
export interface ChainReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  readonly firstBad: ChainState["firstBad"];
}

/** The state before the first entry. */
export const CHAIN_START: ChainState = {
  entries: 0,
  lastSeq: null,
  head: GENESIS_HASH,
  unsealedSeq: null,
  firstBad: null,
};

/** Takes one more entry, oldest first. Once an entry is bad the rest is only counted. */
export function chainStep(state: ChainState, entry: SealedEntry): ChainState {
  const entries = state.entries + 1;
  if (state.firstBad !== null) {
    return { ...state, entries };
  }
  const firstBad = faultOf(state, entry);
  if (firstBad !== null) {
    return { ...state, entries, firstBad };
  }
  return {
    entries,
    lastSeq: entry.seq,
    head: entry.hash ?? state.head,
    unsealedSeq: entry.hash === null ? (state.unsealedSeq ?? entry.seq) : null,
    firstBad: null,
  };
}

/** Verifies a whole journal, oldest first; reads it once and keeps nothing of it. */
export function verifyChain(entries: Iterable<SealedEntry>): ChainReport {
  let state = CHAIN_START;
  for (const entry of entries) {
    state = chainStep(state, entry);
  }
  const { head, firstBad } = state;
  return { ok: firstBad === null, entries: state.entries, head, firstBad };
}

function faultOf(state: ChainState, entry: SealedEntry): ChainState["firstBad"] {
  const bad = (reason: ChainFault, seq = entry.seq) => ({ seq, reason });
  if (state.lastSeq !== null && entry.seq <= state.lastSeq) {
    return bad(ChainFault.SEQUENCE_NOT_RISING);
  }
  if (entry.hash === null) {
    return null;
  }
  if (state.unsealedSeq !== null) {
    return bad(ChainFault.UNSEALED_INSIDE, state.unsealedSeq);
  }
  if (entry.previousHash !== state.head) {
    return bad(ChainFault.PREVIOUS_HASH_DIFFERS);
  }
  if (entryHash(state.head, entry) !== entry.hash) {
    return bad(ChainFault.HASH_DIFFERS);
  }
  const { occurredAt = null } = entry;
  return occurredAt === null || occurredAt === sealedOccurrence(entry)
    ? null
    : bad(ChainFault.OCCURRED_AT_DIFFERS);
}
