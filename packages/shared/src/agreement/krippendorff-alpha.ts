/** How far apart two ratings are: different or not, or by the square of their difference. */
export const AlphaMetric = { NOMINAL: "NOMINAL", INTERVAL: "INTERVAL" } as const;
export type AlphaMetric = (typeof AlphaMetric)[keyof typeof AlphaMetric];

/** What several raters said of one unit; null where one of them said nothing. */
export type RatedUnit = readonly (number | null)[];

/** An agreement, or why there is none to tell: a number would be a lie. */
export type Agreement =
  | { readonly outcome: "COMPUTED"; readonly alpha: number; readonly pairable: number }
  | { readonly outcome: "NOT_COMPUTABLE"; readonly pairable: number };

/**
 * Krippendorff's alpha: 1 minus observed over expected disagreement; 1 is agreement, 0 what chance alone
 * would bring. Units with fewer than two ratings say nothing. All ratings equal is 0/0, "not computable".
 *
 * @see Krippendorff 2011, "Computing Krippendorff's alpha-reliability"; docs/rules.md R38
 */
export function krippendorffAlpha(units: readonly RatedUnit[], metric: AlphaMetric): Agreement {
  const pairable = units.map(ratingsOf).filter((ratings) => ratings.length > 1);
  const all = pairable.flat();
  const distance = DISTANCES[metric];
  const expected = sumOverPairs(all, distance) / (all.length - 1);
  if (all.length < 2 || expected === 0) {
    return { outcome: "NOT_COMPUTABLE", pairable: pairable.length };
  }
  const observed = pairable.reduce(
    (sum, ratings) => sum + sumOverPairs(ratings, distance) / (ratings.length - 1),
    0,
  );
  return { outcome: "COMPUTED", alpha: 1 - observed / expected, pairable: pairable.length };
}

type Distance = (a: number, b: number) => number;

const DISTANCES: Readonly<Record<AlphaMetric, Distance>> = {
  NOMINAL: (a, b) => (a === b ? 0 : 1),
  INTERVAL: (a, b) => (a - b) ** 2,
};

function ratingsOf(unit: RatedUnit): number[] {
  return unit.filter((rating) => rating !== null);
}

/** Over ordered pairs of different ratings; counted by value, so that thousands of ratings cost little. */
function sumOverPairs(ratings: readonly number[], distance: Distance): number {
  const counts = new Map<number, number>();
  for (const rating of ratings) {
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  let sum = 0;
  for (const [a, times] of counts) {
    for (const [b, others] of counts) {
      sum += times * others * distance(a, b);
    }
  }
  return sum;
}
