/** How often a cause was named among the reviews of one month. */
export interface CauseCount {
  /** `2026-09`. */
  readonly month: string;
  readonly cause: string;
  readonly count: number;
}

interface CausedLot {
  readonly revealedAt: string | null;
  readonly reviews: {
    readonly nodes: readonly {
      readonly marks: readonly { readonly rootCause: string | null }[];
    }[];
  };
}

/** The causes that reviews named, month by month of their reveal, the newest first, the most frequent first. */
export function causeCounts(lots: readonly CausedLot[]): readonly CauseCount[] {
  const counts = new Map<string, CauseCount>();
  for (const { revealedAt, reviews } of lots) {
    const month = (revealedAt ?? "").slice(0, 7);
    const causes = reviews.nodes.flatMap(({ marks }) => marks.map((mark) => mark.rootCause));
    for (const cause of causes.filter((one) => one !== null)) {
      const key = `${month} ${cause}`;
      counts.set(key, { month, cause, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.month.localeCompare(a.month) || b.count - a.count || a.cause.localeCompare(b.cause),
  );
}
