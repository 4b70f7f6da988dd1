import { expect, it } from "vitest";
import { causeCounts } from "./cause-counts.ts";

it("counts the causes that were named, the newest month and the most frequent first", () => {
  const lotOf = (revealedAt: string, ...causes: (string | null)[]) => ({
    revealedAt,
    reviews: { nodes: [{ marks: causes.map((rootCause) => ({ rootCause })) }] },
  });
  const lots = [
    lotOf("2026-08-03T10:00:00+08:00", "a", null, "b"),
    lotOf("2026-09-03T10:00:00+08:00", "b"),
    lotOf("2026-08-20T10:00:00+08:00", "b"),
  ];
  expect(causeCounts(lots)).toEqual([
    { month: "2026-09", cause: "b", count: 1 },
    { month: "2026-08", cause: "b", count: 2 },
    { month: "2026-08", cause: "a", count: 1 },
  ]);
  expect(causeCounts([])).toEqual([]);
});
