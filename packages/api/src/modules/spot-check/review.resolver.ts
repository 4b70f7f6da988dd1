import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { CriterionEntity } from "../scorecard/criterion.entity.ts";
import { criterionById } from "../scorecard/scorecard.loader.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { serviceCycleById, serviceRecordById } from "../service-record/service-record.loader.ts";
import { Lot } from "./lot.entity.ts";
import { ReviewConnection } from "./review-connection.object.ts";
import { ReviewDispute } from "./review-dispute.entity.ts";
import { ReviewMark } from "./review-mark.entity.ts";
import { Review } from "./review.entity.ts";
import { reviewScope } from "./review.scope.ts";
import { scoreText } from "./score-text.ts";
import { ReviewsArgs } from "./spot-check.args.ts";
import { disputesOfReview, lotById, marksOfReview } from "./spot-check.loader.ts";
import { reviewList } from "./spot-check-lists.ts";

@Resolver(() => Review)
export class ReviewResolver {
  @Query(() => Review, { nullable: true, description: "A review one may see." })
  async review(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { description: "The review's." }) id: string,
  ): Promise<Review | null> {
    requireViewer(context.viewer);
    return isId(id)
      ? readOne(context, {
          entity: Review,
          scope: reviewScope(context.viewer),
          filters: [sql`t.id = ${id}::uuid`],
        })
      : null;
  }

  @Query(() => ReviewConnection, {
    description:
      "An inspector sees those assigned to them, and others' once revealed; an engineer the revealed ones of own cycles.",
  })
  async reviews(
    @Args(() => ReviewsArgs) { lotId, status, ...page }: ReviewsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Review>> {
    requireViewer(context.viewer);
    const ask = { lotId: lotId ?? null, status: status ?? null };
    return readPage({ context, info, page }, reviewList(context.viewer, ask));
  }

  @FieldResolver(() => Lot)
  async lot(@Root() { lotId }: Review, @Ctx() { loaders }: ApiContext): Promise<Lot | null> {
    return loaders.one(lotById, lotId);
  }

  @FieldResolver(() => Staff)
  async reviewer(
    @Root() { reviewerId }: Review,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, reviewerId);
  }

  @FieldResolver(() => [ReviewMark])
  async marks(
    @Root() { id }: Review,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ReviewMark[]> {
    return (await loaders.one(marksOfReview, id)) ?? [];
  }

  @FieldResolver(() => String, { nullable: true, description: "As 8.00." })
  scoreText(@Root() { score }: Review): string | null {
    return scoreText(score);
  }

  @FieldResolver(() => ServiceCycle, {
    description: "What is reviewed; names are hidden from the reviewer until submitted.",
  })
  async serviceCycle(
    @Root() { serviceCycleId }: Review,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceCycle | null> {
    return loaders.one(serviceCycleById, serviceCycleId);
  }

  @FieldResolver(() => Boolean, {
    description: "The record has a later cycle: this one is reviewed as it was closed.",
  })
  async reopened(
    @Root() { serviceCycleId, serviceRecordId }: Review,
    @Ctx() { loaders }: ApiContext,
  ): Promise<boolean> {
    const record = await loaders.one(serviceRecordById, serviceRecordId);
    return record !== null && record.currentCycleId !== serviceCycleId;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Why people are missing: the viewer reviews this and has not submitted, so engineer, custody and authors are null and names in texts read ***.",
  })
  identitiesHidden(@Root() { reviewerId, status }: Review, @Ctx() { viewer }: ApiContext): boolean {
    return staffIdOf(viewer) === reviewerId && (status === "ASSIGNED" || status === "DRAFT");
  }

  @FieldResolver(() => [ReviewDispute], { description: "The dispute, then the appeal." })
  async disputes(
    @Root() { id }: Review,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ReviewDispute[]> {
    return (await loaders.one(disputesOfReview, id)) ?? [];
  }
}

@Resolver(() => ReviewMark)
export class ReviewMarkResolver {
  @FieldResolver(() => CriterionEntity)
  async criterion(
    @Root() { criterionId }: ReviewMark,
    @Ctx() { loaders }: ApiContext,
  ): Promise<CriterionEntity | null> {
    return loaders.one(criterionById, criterionId);
  }
}

@Resolver(() => ReviewDispute)
export class ReviewDisputeResolver {
  @FieldResolver(() => Staff)
  async raisedBy(
    @Root() { raisedById }: ReviewDispute,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, raisedById);
  }

  @FieldResolver(() => Staff, { nullable: true })
  async decidedBy(
    @Root() { decidedById }: ReviewDispute,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return decidedById === null ? null : loaders.one(staffById, decidedById);
  }
}
