import type { Criterion } from "./criterion.ts";

/** What became of a criterion from one version to another; found again by its name. */
export interface CriterionChange {
  readonly name: string;
  readonly change: "ADDED" | "REMOVED" | "CHANGED" | "SAME";
  readonly before: Criterion | null;
  readonly after: Criterion | null;
}

/** Compares two versions of a scorecard, in the order of the later one, what is gone last. @see docs/rules.md R37 */
export function compareScorecards(
  before: readonly Criterion[],
  after: readonly Criterion[],
): CriterionChange[] {
  const old = new Map(before.map((criterion) => [criterion.name, criterion]));
  const kept = after.map((criterion) => changeOf(old.get(criterion.name) ?? null, criterion));
  const names = new Set(after.map(({ name }) => name));
  const removed = before
    .filter(({ name }) => !names.has(name))
    .map((gone) => ({ name: gone.name, change: "REMOVED" as const, before: gone, after: null }));
  return [...kept, ...removed];
}

function changeOf(before: Criterion | null, after: Criterion): CriterionChange {
  const { name } = after;
  if (before === null) {
    return { name, change: "ADDED", before, after };
  }
  return { name, change: isSame(before, after) ? "SAME" : "CHANGED", before, after };
}

function isSame(a: Criterion, b: Criterion): boolean {
  return (
    a.group === b.group &&
    a.weight === b.weight &&
    a.critical === b.critical &&
    a.feeds === b.feeds &&
    a.rootCauses.join("\n") === b.rootCauses.join("\n")
  );
}
