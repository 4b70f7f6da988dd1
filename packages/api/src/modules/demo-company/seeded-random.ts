import { sha256Hex } from "@attest/shared/primitives";

/** Chance that repeats itself: the same seed gives the same numbers on every machine (sfc32). */
export interface SeededRandom {
  /** In [0, 1). */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (least: number, most: number) => number;
  /** Whether something of this probability happens. */
  readonly chance: (probability: number) => boolean;
  /** @throws RangeError for an empty list */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the values, each as often as its weight says. */
  readonly weighted: <T>(weights: readonly (readonly [T, number])[]) => T;
  readonly bytes: (size: number) => Buffer;
}

/** Different seeds give streams that have nothing to do with each other. */
export function createSeededRandom(seed: string): SeededRandom {
  const draw = sfc32(sha256Hex(seed));
  const next = (): number => draw() / 2 ** 32;
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) {
      throw new RangeError("There is nothing to pick from.");
    }
    return list[int(0, list.length - 1)] as T;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    weighted: (weights) => byWeight(weights, next()),
    bytes: (size) => Buffer.from(Array.from({ length: size }, () => draw() & 0xff)),
  };
}

function byWeight<T>(weights: readonly (readonly [T, number])[], at: number): T {
  let left = at * weights.reduce((total, [, weight]) => total + weight, 0);
  const found = weights.find(([, weight]) => (left -= weight) < 0) ?? weights.at(-1);
  if (found === undefined) {
    throw new RangeError("There is nothing to pick from.");
  }
  return found[0];
}

/** Chris Doty-Humphrey's small fast counting generator, 32 bits a draw. */
function sfc32(hex: string): () => number {
  const words = Int32Array.from(
    [0, 8, 16, 24],
    (start) => Number.parseInt(hex.slice(start, start + 8), 16) | 0,
  );
  let [a = 0, b = 0, c = 0, counter = 0] = words;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
}
