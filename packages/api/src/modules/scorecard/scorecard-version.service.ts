import type { Criterion, CriterionFeed } from "@attest/shared/scorecard";
import type { EntityManager } from "typeorm";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { CriterionEntity } from "./criterion.entity.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import type { CriticalDisplay } from "./scorecard.enum.ts";

/** A criterion as it is asked for. */
export interface CriterionDraft {
  readonly name: string;
  readonly group: string;
  readonly weight: number;
  readonly critical: boolean;
  readonly feeds?: CriterionFeed | null;
  readonly rootCauses: readonly string[];
}

/** A version as it is asked for. */
export interface VersionDraft {
  readonly criticalDisplay: CriticalDisplay;
  readonly criteria: readonly CriterionDraft[];
}

const MOST_CRITERIA = 50;
const MOST_CAUSES = 20;

/**
 * Writes one more version of a scorecard. @returns its id
 *
 * @throws DomainError BAD_USER_INPUT
 */
export async function writeVersion(
  unit: Unit,
  scorecard: { readonly id: string; readonly version: number },
  draft: VersionDraft,
): Promise<string> {
  const criteria = checkedCriteria(draft.criteria);
  const scorecardVersionId = newId();
  await unit.db.insert(ScorecardVersion, {
    id: scorecardVersionId,
    scorecardId: scorecard.id,
    version: scorecard.version,
    criticalDisplay: draft.criticalDisplay,
    createdById: staffIdOf(unit.viewer),
    createdAt: unit.now,
  });
  await unit.db.insert(
    CriterionEntity,
    criteria.map(({ group, rootCauses, feeds = null, ...criterion }, index) => ({
      ...criterion,
      id: newId(),
      scorecardVersionId,
      position: index + 1,
      groupName: group,
      feeds,
      rootCauses: [...rootCauses],
    })),
  );
  return scorecardVersionId;
}

/** The criteria of a version as the rules know them, in order. */
export async function criteriaOf(db: EntityManager, versionId: string): Promise<Criterion[]> {
  const found = await db.find(CriterionEntity, {
    where: { scorecardVersionId: versionId },
    order: { position: "ASC" },
  });
  return found.map(ruleCriterion);
}

/** A stored criterion as the rules know it. */
export function ruleCriterion(criterion: CriterionEntity): Criterion {
  const { id, name, groupName, weight, critical, feeds, rootCauses } = criterion;
  return { id, name, group: groupName, weight, critical, feeds, rootCauses };
}

function checkedCriteria(criteria: readonly CriterionDraft[]): CriterionDraft[] {
  const path = "input.criteria";
  if (criteria.length === 0 || criteria.length > MOST_CRITERIA) {
    throw badInput(path, "A scorecard has criteria.", `1 to ${String(MOST_CRITERIA)}`);
  }
  const checked = criteria.map((criterion, index) =>
    checkedCriterion(criterion, `${path}.${String(index)}`),
  );
  if (new Set(checked.map(({ name }) => name)).size < checked.length) {
    throw badInput(path, "Two criteria have the same name.", "names that differ");
  }
  if (checked.every(({ weight }) => weight === 0)) {
    throw badInput(path, "Nothing counts.", "at least one weight above 0");
  }
  return checked;
}

function checkedCriterion(criterion: CriterionDraft, path: string): CriterionDraft {
  const { weight, rootCauses } = criterion;
  if (weight < 0 || weight > 1000) {
    throw badInput(`${path}.weight`, "A weight is 0 to 1000.", "0 to 1000");
  }
  if (rootCauses.length > MOST_CAUSES) {
    throw badInput(`${path}.rootCauses`, "These are too many.", `at most ${String(MOST_CAUSES)}`);
  }
  return {
    ...criterion,
    name: requiredText(`${path}.name`, criterion.name),
    group: requiredText(`${path}.group`, criterion.group),
    rootCauses: rootCauses.map((cause) => requiredText(`${path}.rootCauses`, cause)),
  };
}
