import { commitmentOf, drawSample, frameHashOf, rankFrame } from "@attest/shared/sampling";
import type { FrameMember } from "@attest/shared/sampling";

/** What a lot published, and the frame as it is read now. */
export interface PublishedDraw {
  readonly seed: string;
  readonly commitment: string;
  readonly frameHash: string;
  readonly frame: readonly FrameMember[];
  readonly sampleSize: number;
  /** In their order: the drawn ones, then what took the place of others. */
  readonly sample: readonly {
    readonly id: string;
    readonly rank: number;
    readonly rankHash: string;
    readonly replacedBecause: string | null;
  }[];
}

/** One thing that was computed anew. */
export interface Recomputed {
  readonly what: "COMMITMENT" | "FRAME" | "RANKS" | "SAMPLE";
  readonly isEqual: boolean;
  /** Where it differs: hashes or ids; empty where equal. */
  readonly differing: readonly string[];
}

/**
 * Draws a lot once more from what it published.
 *
 * @see docs/rules.md R35
 */
export function recomputeDraw(lot: PublishedDraw): readonly Recomputed[] {
  const { seed, frame, sample } = lot;
  const commitment = commitmentOf(seed);
  const frameHash = frameHashOf(frame.map(({ id }) => id));
  const places = new Map(rankFrame(frame, seed).map((member) => [member.id, member]));
  const misplaced = sample.filter(({ id, rank, rankHash }) => {
    const place = places.get(id);
    return place?.rank !== rank || place.rankHash !== rankHash;
  });
  return [
    outcome("COMMITMENT", commitment === lot.commitment ? [] : [commitment]),
    outcome("FRAME", frameHash === lot.frameHash ? [] : [frameHash]),
    outcome(
      "RANKS",
      misplaced.map(({ id }) => id),
    ),
    outcome("SAMPLE", differingSample(lot)),
  ];
}

/** The first items are those drawn; each further one is the next in rank after one that was replaced. */
function differingSample({ frame, seed, sampleSize, sample }: PublishedDraw): string[] {
  const drawn = drawSample({ frame, seed, sampleSize }).map(({ id }) => id);
  const published = sample.slice(0, drawn.length).map(({ id }) => id);
  const missing = drawn.filter((id) => !published.includes(id));
  const foreign = published.filter((id) => !drawn.includes(id));
  const replaced = sample.filter(({ replacedBecause }) => replacedBecause !== null).length;
  const isBalanced = sample.length - drawn.length === replaced;
  const later = sample.slice(drawn.length).map(({ id }) => id);
  return [
    ...missing,
    ...foreign,
    ...(isBalanced ? [] : later),
    ...later.filter((id) => !isNext(id, { frame, seed, sample })),
  ];
}

type Replacing = Pick<PublishedDraw, "frame" | "seed" | "sample">;

/** Whether nothing of its stratum stood before it that was not taken already. */
function isNext(id: string, { frame, seed, sample }: Replacing): boolean {
  const stratum = frame.find((member) => member.id === id)?.stratum ?? null;
  const place = sample.findIndex((item) => item.id === id);
  const taken = new Set(sample.slice(0, place).map((item) => item.id));
  const free = rankFrame(
    frame.filter((member) => member.stratum === stratum),
    seed,
  ).find((member) => !taken.has(member.id));
  return free?.id === id;
}

function outcome(what: Recomputed["what"], differing: readonly string[]): Recomputed {
  return { what, isEqual: differing.length === 0, differing };
}
