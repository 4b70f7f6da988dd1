import { entryHash, GENESIS_HASH, type HashedEntry } from "@attest/shared/journal";
import { formatInstant } from "@attest/shared/primitives";
import { MoreThan, type EntityManager } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { JournalEntry } from "./journal-entry.entity.ts";
import { JournalSeal } from "./journal-seal.entity.ts";

/** One instance seals at a time; the others come back later. */
const SEAL_LOCK = 4_711_004;

/** How many entries one transaction seals. */
export const SEAL_BATCH = 1_000;

/**
 * Seals the oldest entries that are not sealed yet, each to the one before it.
 *
 * @returns how many; fewer than `SEAL_BATCH`: nothing is left, or another instance is at it
 */
export async function sealEntries({ db }: Unit): Promise<number> {
  const locked: { mine: boolean }[] = await db.query(
    "SELECT pg_try_advisory_xact_lock($1) AS mine",
    [SEAL_LOCK],
  );
  if (locked[0]?.mine !== true) {
    return 0;
  }
  const head = await lastSeal(db);
  const entries = await db.find(JournalEntry, {
    where: { seq: MoreThan(head.seq) },
    order: { seq: "ASC" },
    take: SEAL_BATCH,
  });
  if (entries.length > 0) {
    await db.insert(JournalSeal, chain(entries, head.hash));
  }
  return entries.length;
}

async function lastSeal(db: EntityManager): Promise<{ seq: number; hash: string }> {
  const last = await db.find(JournalSeal, { order: { seq: "DESC" }, take: 1 });
  return last[0] ?? { seq: -1, hash: GENESIS_HASH };
}

function chain(entries: readonly JournalEntry[], head: string): JournalSeal[] {
  let previousHash = head;
  return entries.map((entry) => {
    const seal = { seq: entry.seq, previousHash, hash: entryHash(previousHash, asServed(entry)) };
    previousHash = seal.hash;
    return seal;
  });
}

/** What is hashed is what the feed serves, so that an export can be verified without the server. */
function asServed({ seq, at, actor, action, target, payload }: JournalEntry): HashedEntry {
  return { seq, at: formatInstant(at), actor, action, target, payload };
}
