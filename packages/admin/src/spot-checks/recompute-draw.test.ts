import { commitmentOf, drawSample, frameHashOf, rankFrame } from "@attest/shared/sampling";
import { expect, it } from "vitest";
import { recomputeDraw } from "./recompute-draw.ts";
import type { PublishedDraw } from "./recompute-draw.ts";

const SEED = "5f".repeat(32);
const FRAME = Array.from({ length: 40 }, (_, index) => ({
  id: `SR-2026-${String(index + 1).padStart(6, "0")}`,
  stratum: null,
}));

const PUBLISHED: PublishedDraw = {
  seed: SEED,
  commitment: commitmentOf(SEED),
  frameHash: frameHashOf(FRAME.map(({ id }) => id)),
  frame: FRAME,
  sampleSize: 8,
  sample: drawSample({ frame: FRAME, seed: SEED, sampleSize: 8 }).map((item) => ({
    ...item,
    replacedBecause: null,
  })),
};

it("says that an honest draw is equal in everything", () => {
  expect(recomputeDraw(PUBLISHED).every(({ isEqual }) => isEqual)).toBe(true);
});

it("takes the next in rank as the replacement of an item", () => {
  const ninth = rankFrame(FRAME, SEED).slice(8, 9);
  const sample = [
    ...PUBLISHED.sample.map((item, index) =>
      index === 2 ? { ...item, replacedBecause: "x" } : item,
    ),
    ...ninth.map((item) => ({ ...item, replacedBecause: null })),
  ];
  expect(differing({ ...PUBLISHED, sample })).toEqual([]);
});

it("names a replacement that was chosen instead of the next in rank", () => {
  const tenth = rankFrame(FRAME, SEED).slice(9, 10);
  const sample = [
    ...PUBLISHED.sample.map((item, index) =>
      index === 2 ? { ...item, replacedBecause: "x" } : item,
    ),
    ...tenth.map((item) => ({ ...item, replacedBecause: null })),
  ];
  expect(differing({ ...PUBLISHED, sample })).toEqual(["SAMPLE"]);
});

it("finds another seed, an altered frame and a swapped item where they are", () => {
  expect(differing({ ...PUBLISHED, seed: "60".repeat(32) })).toContain("COMMITMENT");
  expect(differing({ ...PUBLISHED, frame: FRAME.slice(1) })).toContain("FRAME");
  const [first, ...others] = PUBLISHED.sample;
  const swapped = { id: "SR-2026-000099", rank: 1, rankHash: first?.rankHash ?? "" };
  const sample = [{ ...swapped, replacedBecause: null }, ...others];
  expect(differing({ ...PUBLISHED, sample })).toEqual(["RANKS", "SAMPLE"]);
});

function differing(lot: PublishedDraw): string[] {
  return recomputeDraw(lot).flatMap(({ what, isEqual }) => (isEqual ? [] : [what]));
}
