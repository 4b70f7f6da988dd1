import type { JsonValue } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { Lot } from "./lot.entity.ts";

/**
 * Journals what happened to a lot. Until it is revealed the entry is for inspectors and the general manager alone, and
 * holds ids only: not the sample, not the frame, never the seed.
 *
 * @see docs/rules.md R35
 */
export function journalLot(
  unit: Unit,
  lot: Pick<Lot, "id" | "status" | "industryTeamId">,
  entry: { readonly action: string; readonly payload?: JsonValue },
): void {
  const isRevealed = lot.status === "REVEALED";
  unit.journal({
    ...entry,
    target: `lot:${lot.id}`,
    area: isRevealed ? "QUALITY" : "SPOT_CHECK",
    industryTeamId: isRevealed ? lot.industryTeamId : null,
  });
}
