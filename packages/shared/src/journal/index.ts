export { entryHash, GENESIS_HASH, payloadHash } from "./entry-hash.ts";
export type { HashedEntry } from "./entry-hash.ts";
export { payloadWithOccurrence } from "./occurrence.ts";
export { ChainFault, chainStep, CHAIN_START, verifyChain } from "./verify-chain.ts";
export type { ChainReport, ChainState, SealedEntry } from "./verify-chain.ts";
