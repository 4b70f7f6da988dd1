import { describe, expect, it } from "vitest";
import { LOT_MOVES, LotStatus, moveLot } from "./index.ts";
import type { LotMove } from "./index.ts";

const WAY = [
  ["FREEZE", "FROZEN"],
  ["DRAW", "DRAWN"],
  ["REVIEW", "IN_REVIEW"],
  ["JUDGE", "JUDGED"],
  ["REVEAL", "REVEALED"],
] as const;

describe("the life of a lot", () => {
  it("leads from the plan to the reveal", () => {
    let status: LotStatus = "PLANNED";
    for (const [move, next] of WAY) {
      const moved = moveLot(move, status);
      expect(moved).toEqual({ outcome: "MOVED", status: next });
      status = next;
    }
  });

  it.each(Object.values(LotStatus))(
    "refuses everything else from %s and says what it allows",
    (status) => {
      for (const move of Object.keys(LOT_MOVES) as LotMove[]) {
        const moved = moveLot(move, status);
        if (moved.outcome === "REFUSED") {
          expect(moved.allowed).not.toContain(move);
        } else {
          expect(LOT_MOVES[move][status]).toBe(moved.status);
        }
      }
    },
  );

  it("has no way back from the reveal, and no redraw after it", () => {
    const moves = Object.keys(LOT_MOVES) as LotMove[];
    expect(moves.filter((move) => moveLot(move, "REVEALED").outcome === "MOVED")).toEqual([]);
  });
});
