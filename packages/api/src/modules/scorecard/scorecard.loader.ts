import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { CriterionEntity } from "./criterion.entity.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import { Scorecard } from "./scorecard.entity.ts";

export const scorecardById: LoaderDefinition<string, Scorecard> = {
  name: "scorecardById",
  load: async (db, ids) => byKey(await db.findBy(Scorecard, { id: In([...ids]) }), ({ id }) => id),
};

export const scorecardVersionById: LoaderDefinition<string, ScorecardVersion> = {
  name: "scorecardVersionById",
  load: async (db, ids) =>
    byKey(await db.findBy(ScorecardVersion, { id: In([...ids]) }), ({ id }) => id),
};

/** Every version of a scorecard, the newest first. */
export const versionsOfScorecard: LoaderDefinition<string, ScorecardVersion[]> = {
  name: "versionsOfScorecard",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ScorecardVersion, {
        where: { scorecardId: In([...ids]) },
        order: { version: "DESC" },
      }),
      ({ scorecardId }) => scorecardId,
    ),
};

/** The criteria of a version, in their order. */
export const criteriaOfVersion: LoaderDefinition<string, CriterionEntity[]> = {
  name: "criteriaOfVersion",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(CriterionEntity, {
        where: { scorecardVersionId: In([...ids]) },
        order: { position: "ASC" },
      }),
      ({ scorecardVersionId }) => scorecardVersionId,
    ),
};

export const criterionById: LoaderDefinition<string, CriterionEntity> = {
  name: "criterionById",
  load: async (db, ids) =>
    byKey(await db.findBy(CriterionEntity, { id: In([...ids]) }), ({ id }) => id),
};
