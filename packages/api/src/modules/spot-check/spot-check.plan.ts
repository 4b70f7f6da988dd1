import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryResolved, queryRow } from "../../platform/read-plan/query-plans.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { CriterionEntity } from "../scorecard/criterion.entity.ts";
import { criteriaOfVersion } from "../scorecard/scorecard.loader.ts";
import { Scorecard } from "../scorecard/scorecard.entity.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { auditStates } from "./audit-state.loader.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { Lot } from "./lot.entity.ts";
import { lotScope } from "./lot.scope.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";
import { reviewScope } from "./review.scope.ts";
import { pinnedPlan, PINNED_COLUMNS } from "./sampling-plan.object.ts";
import { scoreText } from "./score-text.ts";
import { frameList, lotList, planList, reviewList } from "./spot-check-lists.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

interface Named {
  readonly id: string;
}
type Asked = Parameters<typeof lotList>[1];

/** Figures and previews are no rows of a table, and are seldom asked for. */
export const spotCheckPlan: ModulePlan = {
  types: [
    planType(SpotCheckPlan, SpotCheckPlan, (fields) => ({
      industryTeam: fields.one(IndustryTeam, "industryTeamId"),
      scorecard: fields.one(Scorecard, "scorecardId"),
    })),
    planType(Lot, Lot, (fields) => ({
      plan: fields.one(SpotCheckPlan, "planId"),
      scorecardVersion: fields.expression(
        (lot) =>
          `(SELECT v.version FROM scorecard_version v WHERE v.id = ${lot}.scorecard_version_id)::text`,
        (version) => Number(version ?? 0),
      ),
      samplingPlan: fields.computed(PINNED_COLUMNS, (lot) => pinnedPlan(lot)),
      criteria: fields.loaded(
        ["scorecardVersionId"],
        async ({ scorecardVersionId }, { loaders }) =>
          (await loaders.one(criteriaOfVersion, scorecardVersionId)) ?? [],
      ),
      draws: fields.many(LotDraw, { by: "lotId", order: ["drawIndex"] }),
      frame: fields.page("id", (lotId, _, { viewer }) => frameList(viewer, lotId)),
    })),
    planType(Review, Review, (fields) => ({
      lot: fields.one(Lot, "lotId"),
      reviewer: fields.one(Staff, "reviewerId"),
      scoreText: fields.computed(["score"], ({ score }) => scoreText(score)),
      serviceCycle: fields.one(ServiceCycle, "serviceCycleId"),
      disputes: fields.many(ReviewDispute, { by: "reviewId", order: ["raisedAt", "id"] }),
      reopened: fields.expression(
        (review) =>
          `(SELECT r.current_cycle_id IS DISTINCT FROM ${review}.service_cycle_id FROM service_record r
            WHERE r.id = ${review}.service_record_id)::text`,
        (reopened) => reopened === "true",
      ),
      identitiesHidden: fields.computed(
        ["reviewerId", "status"],
        ({ reviewerId, status }, { viewer }) =>
          staffIdOf(viewer) === reviewerId && (status === "ASSIGNED" || status === "DRAFT"),
      ),
    })),
    planType(IndustryTeam, IndustryTeam, (fields) => ({
      audit: fields.loaded(["id"], async ({ id }, { loaders, now }) => {
        const state = await loaders.one(auditStates, id);
        return state === null ? null : { ...state, overdue: now > state.dueAt };
      }),
    })),
    planType(ReviewMark, ReviewMark, (fields) => ({
      criterion: fields.one(CriterionEntity, "criterionId"),
    })),
    planType(ReviewDispute, ReviewDispute, (fields) => ({
      raisedBy: fields.one(Staff, "raisedById"),
      decidedBy: fields.one(Staff, "decidedById"),
    })),
  ],
  queries: {
    spotCheckPlans: queryList(({ industryTeamId }: Asked, { viewer }) =>
      planList(viewer, { industryTeamId: industryTeamId ?? null }),
    ),
    lot: queryRow(({ id }: Named, { viewer }) => ({
      entity: Lot,
      scope: isId(id) ? lotScope(viewer) : null,
      filters: [sql`t.id = ${id}::uuid`],
    })),
    lots: queryList(({ industryTeamId, status }: Asked, { viewer }) =>
      lotList(viewer, { industryTeamId: industryTeamId ?? null, status: status ?? null }),
    ),
    review: queryRow(({ id }: Named, { viewer }) => ({
      entity: Review,
      scope: isId(id) ? reviewScope(viewer) : null,
      filters: [sql`t.id = ${id}::uuid`],
    })),
    reviews: queryList(({ lotId, status }: Asked, { viewer }) =>
      reviewList(viewer, { lotId: lotId ?? null, status: status ?? null }),
    ),
    inspectors: queryResolved(),
    reviewAgreement: queryResolved(),
    reviewConfusion: queryResolved(),
    calibrationSessions: queryResolved(),
    calibrationComparison: queryResolved(),
    previewSamplingPlan: queryResolved(),
    previewSwitching: queryResolved(),
    rootCauses: queryResolved(),
  },
};
