import { CriticalDisplay } from "@attest/shared/scorecard";
import type { Criterion, ScorecardSettings, ScorecardVersion } from "./scorecard-documents.ts";

/** A criterion as it is being typed. */
export interface CriterionDraft {
  /** Only for the page: what stays the same when rows move. */
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly weight: string;
  readonly critical: boolean;
  readonly feeds: Criterion["feeds"] | "";
  /** One a line. */
  readonly rootCauses: string;
}

export interface ScorecardDraft {
  readonly name: string;
  readonly criticalDisplay: CriticalDisplay;
  readonly criteria: readonly CriterionDraft[];
}

/** A criterion without anything, in the group of the one before. */
export function emptyCriterion(key: string, group: string): CriterionDraft {
  return { key, name: "", group, weight: "10", critical: false, feeds: "", rootCauses: "" };
}

/** A version as the start of the next one. */
export function draftFrom(name: string, version: ScorecardVersion): ScorecardDraft {
  return {
    name,
    criticalDisplay: version.criticalDisplay,
    criteria: version.criteria.map(({ id, weight, feeds, rootCauses, ...criterion }) => ({
      ...criterion,
      key: id,
      weight: String(weight),
      feeds: feeds ?? "",
      rootCauses: rootCauses.join("\n"),
    })),
  };
}

/** @param key of the first criterion */
export function emptyScorecard(key: string): ScorecardDraft {
  return { name: "", criticalDisplay: CriticalDisplay.KEEP, criteria: [emptyCriterion(key, "")] };
}

/** What the server is told; blank lines are no causes. */
export function scorecardSettings({
  criticalDisplay,
  criteria,
}: ScorecardDraft): ScorecardSettings {
  return {
    criticalDisplay,
    criteria: criteria.map(({ name, group, weight, critical, feeds, rootCauses }) => ({
      name: name.trim(),
      group: group.trim(),
      weight: Number(weight),
      critical,
      feeds: feeds === "" ? null : feeds,
      rootCauses: rootCauses
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    })),
  };
}

/** What a criterion counts beside the others, in per cent; null while nothing counts. */
export function shareOf(criterion: CriterionDraft, all: readonly CriterionDraft[]): number | null {
  const total = all.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);
  return total === 0 ? null : (100 * (Number(criterion.weight) || 0)) / total;
}
