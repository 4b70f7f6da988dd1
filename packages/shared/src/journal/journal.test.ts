import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chainStep,
  CHAIN_START,
  entryHash,
  GENESIS_HASH,
  payloadWithOccurrence,
  verifyChain,
} from "./index.ts";
import type { SealedEntry } from "./index.ts";

const FIRST = {
  seq: 1,
  at: "2026-09-01T09:00:00+08:00",
  actor: "u_agent1",
  action: "service_record.create",
  target: "SR-202609-0001",
};

function sealedChain(length: number): SealedEntry[] {
  const entries: SealedEntry[] = [];
  let previousHash = GENESIS_HASH;
  for (let index = 1; index <= length; index += 1) {
    const payload = index % 2 === 0 ? { subject: `打印机 ${index}`, score: index } : null;
    const content = { ...FIRST, seq: index * 2, target: `SR-202609-000${index}`, payload };
    const hash = entryHash(previousHash, content);
    entries.push({ ...content, previousHash, hash });
    previousHash = hash;
  }
  return entries;
}

describe("the hash chain of the journal", () => {
  it("gives the golden hash of the first entry, after 64 zeros and without a payload", () => {
    expect(entryHash(GENESIS_HASH, FIRST)).toBe(
      "7196b5f6f3e5b149d49c63b4a32cdbda6f2c38b5986065e906cf9a4b5506db64",
    );
    expect(entryHash(GENESIS_HASH, { ...FIRST, payload: null })).toBe(
      entryHash(GENESIS_HASH, FIRST),
    );
  });

  it("does not depend on the order of keys, in the entry or in its payload", () => {
    const { target, seq, ...rest } = FIRST;
    expect(entryHash(GENESIS_HASH, { target, ...rest, seq, payload: { a: 1, b: 2 } })).toBe(
      entryHash(GENESIS_HASH, { ...FIRST, payload: { b: 2, a: 1 } }),
    );
  });

  it("holds over a journal with holes in its sequence", () => {
    const chain = sealedChain(6);
    const head = chain.at(-1)?.hash;
    expect(verifyChain(chain)).toEqual({ ok: true, entries: 6, head, firstBad: null });
    expect(verifyChain([])).toEqual({ ok: true, entries: 0, head: GENESIS_HASH, firstBad: null });
  });

  it("accepts an unsealed tail, and nothing sealed after it", () => {
    const [first, second, third] = sealedChain(3) as [SealedEntry, SealedEntry, SealedEntry];
    const unsealed = { ...second, previousHash: null, hash: null };
    expect(verifyChain([first, unsealed]).ok).toBe(true);
    expect(verifyChain([first, unsealed, third]).firstBad).toEqual({
      seq: 4,
      reason: "UNSEALED_INSIDE",
    });
  });

  it("AUD-01 refuses a fork, a removed entry and two entries that changed places", () => {
    const [a, b, c] = sealedChain(3) as [SealedEntry, SealedEntry, SealedEntry];
    const fork = { ...c, previousHash: a.hash, hash: entryHash(a.hash ?? "", c) };
    expect(verifyChain([a, b, fork]).firstBad?.reason).toBe("PREVIOUS_HASH_DIFFERS");
    expect(verifyChain([a, c]).firstBad).toEqual({ seq: 6, reason: "PREVIOUS_HASH_DIFFERS" });
    expect(verifyChain([a, c, b]).firstBad?.seq).toBe(6);
    expect(verifyChain([a, b, b]).firstBad?.reason).toBe("SEQUENCE_NOT_RISING");
  });

  it("can be verified one entry at a time, and counts on after a bad one", () => {
    const [a, b, c] = sealedChain(3) as [SealedEntry, SealedEntry, SealedEntry];
    const state = [a, { ...b, actor: "u_other" }, c].reduce(chainStep, CHAIN_START);
    expect(state).toMatchObject({ entries: 3, firstBad: { seq: 4, reason: "HASH_DIFFERS" } });
  });

  it("finds any changed character of any hashed field, and names the entry", () => {
    const fields = ["at", "actor", "action", "target", "previousHash", "hash"] as const;
    const edit = fc.tuple(
      fc.nat(4),
      fc.constantFrom(...fields),
      fc.nat(200),
      fc.integer({ min: 1, max: 127 }),
    );
    fc.assert(
      fc.property(edit, ([index, field, place, mask]) => {
        const chain = sealedChain(5);
        const entry = chain[index] as SealedEntry;
        const text = entry[field] ?? "";
        const at = place % text.length;
        const flipped = String.fromCharCode(text.charCodeAt(at) ^ mask);
        chain[index] = { ...entry, [field]: text.slice(0, at) + flipped + text.slice(at + 1) };
        expect(verifyChain(chain).firstBad?.seq).toBe(entry.seq);
      }),
    );
  });

  it("finds a moved time of occurrence, whether it is the time of writing or sealed in the payload", () => {
    const at = "2026-09-01T09:00:00+08:00";
    for (const occurredAt of [at, "2016-02-29T01:16:00+08:00"]) {
      const payload = payloadWithOccurrence({ at, occurredAt, payload: { state: "New" } });
      const content = { ...FIRST, at, payload };
      const sealed = { previousHash: GENESIS_HASH, hash: entryHash(GENESIS_HASH, content) };
      expect(verifyChain([{ ...content, ...sealed, occurredAt }]).ok).toBe(true);
      const moved = { ...content, ...sealed, occurredAt: "2016-02-29T01:17:00+08:00" };
      expect(verifyChain([moved]).firstBad).toEqual({ seq: 1, reason: "OCCURRED_AT_DIFFERS" });
    }
  });

  it("finds any changed payload and any changed sequence number", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.jsonValue(), fc.integer(), (index, payload, seq) => {
        const entry = sealedChain(5)[index] as SealedEntry;
        const same = entryHash("", { ...entry, payload, seq }) === entryHash("", entry);
        fc.pre(!same);
        const chain = sealedChain(5);
        chain[index] = { ...entry, payload, seq };
        expect(verifyChain(chain).ok).toBe(false);
      }),
    );
  });
});
