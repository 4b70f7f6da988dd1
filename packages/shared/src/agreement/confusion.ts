/** How often one inspector said this while the other said that. */
export interface ConfusionCell {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/**
 * What two raters said of the same units, counted by what each said; in order of the first's value, then
 * the second's. Pairs in which one said nothing are left out.
 *
 * @see docs/rules.md R38
 */
export function confusionOf(
  pairs: readonly (readonly [number | null, number | null])[],
): ConfusionCell[] {
  const counts = new Map<string, ConfusionCell>();
  for (const [first, second] of pairs) {
    if (first !== null && second !== null) {
      const key = `${String(first)} ${String(second)}`;
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { first, second, count });
    }
  }
  return [...counts.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}
