import { commitmentOf } from "@attest/shared/sampling";
import { newBytes, newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { LotSeed } from "./lot-seed.entity.ts";

const SEED_BYTES = 32;

/** What a draw is for; it stands in the seed's text so that a reader sees what it belongs to. */
export interface SeedFacts {
  readonly lotId: string;
  readonly drawIndex: number;
  readonly teamCode: string;
  /** As 2026-09. */
  readonly month: string;
  readonly reason: string | null;
}

/**
 * Makes the secret of a draw and commits it: the seed goes into a table of its own, what is shown is its hash.
 *
 * @returns the commitment
 * @see docs/rules.md R35
 */
export async function commitSeed(unit: Unit, facts: SeedFacts): Promise<string> {
  const { lotId, drawIndex, teamCode, month, reason } = facts;
  const nonce = newBytes(SEED_BYTES).toString("hex");
  const seed = `SC-${month}|team:${teamCode}|draw:${String(drawIndex)}|nonce:${nonce}`;
  const commitment = commitmentOf(seed);
  await unit.db.insert(LotSeed, { lotId, drawIndex, seed });
  await unit.db.insert(LotDraw, {
    id: newId(),
    lotId,
    drawIndex,
    commitment,
    committedAt: unit.now,
    drawnAt: null,
    drawnById: null,
    reason,
  });
  return commitment;
}
