import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import { Lot } from "./lot.entity.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";
import { SampleItem } from "./sample-item.entity.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

export const planById: LoaderDefinition<string, SpotCheckPlan> = {
  name: "spotCheckPlanById",
  load: async (db, ids) =>
    byKey(await db.findBy(SpotCheckPlan, { id: In([...ids]) }), ({ id }) => id),
};

export const lotById: LoaderDefinition<string, Lot> = {
  name: "lotById",
  load: async (db, ids) => byKey(await db.findBy(Lot, { id: In([...ids]) }), ({ id }) => id),
};

export const lotOfPlan: LoaderDefinition<string, Lot> = {
  name: "lotOfPlan",
  load: async (db, ids) =>
    byKey(await db.findBy(Lot, { planId: In([...ids]) }), ({ planId }) => planId),
};

export const reviewById: LoaderDefinition<string, Review> = {
  name: "reviewById",
  load: async (db, ids) => byKey(await db.findBy(Review, { id: In([...ids]) }), ({ id }) => id),
};

/** The draws of a lot, the first first. */
export const drawsOfLot: LoaderDefinition<string, LotDraw[]> = {
  name: "drawsOfLot",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(LotDraw, { where: { lotId: In([...ids]) }, order: { drawIndex: "ASC" } }),
      ({ lotId }) => lotId,
    ),
};

/** All samples of a lot, in the order drawn. */
export const sampleOfLot: LoaderDefinition<string, SampleItem[]> = {
  name: "sampleOfLot",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(SampleItem, {
        where: { lotId: In([...ids]) },
        order: { drawIndex: "ASC", position: "ASC" },
      }),
      ({ lotId }) => lotId,
    ),
};

/** Seeds of revealed lots alone: the join is the lock on the drawer (R35). */
export const revealedSeeds: LoaderDefinition<string, LotSeed[]> = {
  name: "revealedSeeds",
  load: async (db, ids) =>
    groupedByKey(
      await db
        .createQueryBuilder(LotSeed, "s")
        .innerJoin(Lot, "l", "l.id = s.lotId AND l.status = 'REVEALED'")
        .where("s.lotId IN (:...ids)", { ids: [...ids] })
        .getMany(),
      ({ lotId }) => lotId,
    ),
};

export const marksOfReview: LoaderDefinition<string, ReviewMark[]> = {
  name: "marksOfReview",
  load: async (db, ids) =>
    groupedByKey(
      await db.findBy(ReviewMark, { reviewId: In([...ids]) }),
      ({ reviewId }) => reviewId,
    ),
};

/** The dispute of a review, then its appeal. */
export const disputesOfReview: LoaderDefinition<string, ReviewDispute[]> = {
  name: "disputesOfReview",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(ReviewDispute, {
        where: { reviewId: In([...ids]) },
        order: { raisedAt: "ASC", id: "ASC" },
      }),
      ({ reviewId }) => reviewId,
    ),
};
