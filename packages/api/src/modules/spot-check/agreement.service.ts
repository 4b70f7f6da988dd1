import {
  confusionOf,
  krippendorffAlpha,
  type AlphaMetric,
  type ConfusionCell,
  type RatedUnit,
} from "@attest/shared/agreement";
import type { DoubleRating } from "./inspector-agreement.service.ts";
import type { CriterionAgreement } from "./team-quality.object.ts";

/** How inspectors agree on each criterion, by its name. @see docs/rules.md R38 */
export function agreementByCriterion(ratings: readonly DoubleRating[]): CriterionAgreement[] {
  const names = [...new Set(ratings.map(({ criterion }) => criterion))].sort();
  return names.map((criterion) => {
    const units = ratings
      .filter((rating) => rating.criterion === criterion)
      .map((rating) => rating.ratings.map(({ score }) => score));
    return {
      criterion,
      units: units.length,
      interval: thousandths(units, "INTERVAL"),
      nominal: thousandths(units, "NOMINAL"),
    };
  });
}

/** What two inspectors said of the same criteria. @see docs/rules.md R38 */
export function confusionBetween(
  ratings: readonly DoubleRating[],
  first: string,
  second: string,
): ConfusionCell[] {
  return confusionOf(ratings.map((unit) => [scoreBy(unit, first), scoreBy(unit, second)] as const));
}

function scoreBy({ ratings }: DoubleRating, inspectorId: string): number | null {
  return ratings.find((rating) => rating.inspectorId === inspectorId)?.score ?? null;
}

function thousandths(units: readonly RatedUnit[], metric: AlphaMetric): number | null {
  const found = krippendorffAlpha(units, metric);
  return found.outcome === "COMPUTED" ? Math.round(found.alpha * 1000) : null;
}
