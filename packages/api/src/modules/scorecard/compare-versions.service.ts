import { compareScorecards, type Criterion } from "@attest/shared/scorecard";
import { In, type EntityManager } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { CriterionEntity } from "./criterion.entity.ts";
import type { CriterionChangeType } from "./criterion-change.object.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import { ruleCriterion } from "./scorecard-version.service.ts";

/** Two versions of one scorecard. */
export interface VersionPair {
  readonly scorecardId: string;
  readonly from: number;
  readonly to: number;
}

/** What changed from one version to another; nothing for versions that do not exist. @see docs/rules.md R37 */
export async function compareVersions(
  db: EntityManager,
  { scorecardId, from, to }: VersionPair,
): Promise<CriterionChangeType[]> {
  const versions = isId(scorecardId)
    ? await db.findBy(ScorecardVersion, { scorecardId, version: In([from, to]) })
    : [];
  const idOf = (number: number): string | undefined =>
    versions.find(({ version }) => version === number)?.id;
  const found = await db.find(CriterionEntity, {
    where: { scorecardVersionId: In(versions.map(({ id }) => id)) },
    order: { position: "ASC" },
  });
  const of = (number: number): Criterion[] =>
    found
      .filter(({ scorecardVersionId }) => scorecardVersionId === idOf(number))
      .map(ruleCriterion);
  const entity = (criterion: Criterion | null): CriterionEntity | null =>
    found.find(({ id }) => id === criterion?.id) ?? null;
  return compareScorecards(of(from), of(to)).map(({ name, change, before, after }) => ({
    name,
    change,
    before: entity(before),
    after: entity(after),
  }));
}
