import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, commitmentOf, drawSample, frameHashOf, rankFrame } from "./index.ts";
import type { FrameMember } from "./index.ts";

const SEED = "SC-2026-09|team:finance|draw:1|nonce:7f3a";
const frameOf = (size: number): FrameMember[] =>
  Array.from({ length: size }, (_, at) => ({
    id: `SR-202609-${String(at + 1).padStart(4, "0")}`,
    stratum: null,
  }));
const shuffled = (frame: readonly FrameMember[], salt: number): FrameMember[] =>
  rankFrame(frame, `order ${String(salt)}`).map(({ id, stratum }) => ({ id, stratum }));

describe("a draw", () => {
  it("gives the golden commitment and ranks", () => {
    expect(commitmentOf(SEED)).toBe(
      "d4b75d007341e6121c77d4141b5c512e6c9bcffdda6c19388064347d3f858b45",
    );
    expect(
      rankFrame(frameOf(30), SEED)
        .slice(0, 8)
        .map(({ id }) => id.slice(-4)),
    ).toEqual(["0008", "0003", "0025", "0001", "0019", "0029", "0021", "0005"]);
  });

  it("depends on neither the frame's order nor chance, but on every character of the seed", () => {
    const frame = frameOf(200);
    const drawn = drawSample({ frame, seed: SEED, sampleSize: 32 });
    expect(drawSample({ frame: shuffled(frame, 1), seed: SEED, sampleSize: 32 })).toEqual(drawn);
    const other = drawSample({ frame, seed: `${SEED.slice(0, -1)}b`, sampleSize: 32 });
    expect(other.map(({ id }) => id)).not.toEqual(drawn.map(({ id }) => id));
  });

  it.each([0, 1, 5, 19, 20, 21])("draws exactly %i of 20 at most, none twice", (sampleSize) => {
    const drawn = drawSample({ frame: frameOf(20), seed: SEED, sampleSize });
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(Math.min(20, sampleSize));
  });

  it("hashes a frame by its ids alone, in byte order", () => {
    const ids = ["SR-202609-0002", "SR-202609-0001#2", "SR-202609-0001"];
    expect(frameHashOf(ids)).toBe(frameHashOf([...ids].reverse()));
    expect(frameHashOf([])).toBe(commitmentOf(""));
    expect(frameHashOf(["a"])).toBe(commitmentOf("a\n"));
    expect(frameHashOf(ids)).not.toBe(frameHashOf(ids.slice(1)));
  });

  it("ranks each stratum for itself and shares the sample by largest remainder", () => {
    const frame = frameOf(30).map(({ id }, at) => ({ id, stratum: at < 20 ? "PHONE" : "EMAIL" }));
    const drawn = drawSample({ frame, seed: SEED, sampleSize: 7 });
    const count = (stratum: string): number =>
      drawn.filter((member) => member.stratum === stratum).length;
    expect([count("PHONE"), count("EMAIL")]).toEqual([5, 2]);
    expect(drawn.filter(({ rank }) => rank === 1)).toHaveLength(2);
  });

  it("shares out everything, never more than a stratum holds and never two from its due", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 500 }), (drawn, sampleSize) => {
        const strata = drawn.map((size, at) => ({ stratum: String(at), size }));
        const total = drawn.reduce((sum, size) => sum + size, 0);
        const shares = allocate(strata, sampleSize);
        const wanted = Math.min(sampleSize, total);
        expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(wanted);
        for (const { stratum, size } of strata) {
          const share = shares.get(stratum) ?? -1;
          expect(share).toBeLessThanOrEqual(size);
          expect(Math.abs(share - (wanted * size) / total)).toBeLessThan(1);
        }
      }),
    );
  });

  it("gives every item the same chance: 10,000 draws over random frames pass a chi-square test at 0.01", () => {
    const places = 20;
    const sampleSize = 5;
    const draws = 10_000;
    const hits = Array<number>(places).fill(0);
    for (let draw = 0; draw < draws; draw++) {
      const frame = Array.from({ length: places }, (_, at) => ({
        id: `SR-${String(200_000 + ((draw * 7919) % 800_000))}-${String(at + 1).padStart(4, "0")}`,
        stratum: null,
      }));
      for (const { id } of drawSample({ frame, seed: `seed ${String(draw)}`, sampleSize })) {
        const place = Number(id.slice(-4)) - 1;
        hits[place] = (hits[place] ?? 0) + 1;
      }
    }
    const expected = (draws * sampleSize) / places;
    const variance = expected * (1 - sampleSize / places);
    const statistic =
      hits.reduce((sum, hit) => sum + (hit - expected) ** 2 / variance, 0) *
      ((places - 1) / places);
    // The 0.99 quantile of chi-square with 19 degrees of freedom.
    expect(statistic).toBeLessThan(36.191);
  }, 20_000);
});
