import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { CriterionEntity } from "../scorecard/criterion.entity.ts";
import { criteriaOfVersion, scorecardVersionById } from "../scorecard/scorecard.loader.ts";
import { FrameItem } from "./frame-item.entity.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { Lot } from "./lot.entity.ts";
import { lotScope } from "./lot.scope.ts";
import { readableSample } from "./readable-sample.service.ts";
import { ReviewConnection } from "./review-connection.object.ts";
import type { Review } from "./review.entity.ts";
import { SampleItem } from "./sample-item.entity.ts";
import { pinnedPlan, SamplingPlan } from "./sampling-plan.object.ts";
import { LotsArgs, PartArgs } from "./spot-check.args.ts";
import { drawsOfLot, planById, revealedSeeds } from "./spot-check.loader.ts";
import { frameList, lotList, reviewList } from "./spot-check-lists.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

const LotConnection = connectionType("Lot", () => Lot);
const FrameItemConnection = connectionType("FrameItem", () => FrameItem);

/** Lots; what of one may be known follows from `lotScope` alone. */
@Resolver(() => Lot)
export class LotResolver {
  @Query(() => Lot, { nullable: true, description: "A lot one may see." })
  async lot(
    @Ctx() context: ApiContext,
    @Arg("id", () => ID, { description: "The lot's." }) id: string,
  ): Promise<Lot | null> {
    requireViewer(context.viewer);
    return isId(id)
      ? readOne(context, {
          entity: Lot,
          scope: lotScope(context.viewer),
          filters: [sql`t.id = ${id}::uuid`],
        })
      : null;
  }

  @Query(() => LotConnection, { description: "The lots one may see, newest first." })
  async lots(
    @Args(() => LotsArgs) { industryTeamId, status, ...page }: LotsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Lot>> {
    requireViewer(context.viewer);
    const ask = { industryTeamId: industryTeamId ?? null, status: status ?? null };
    return readPage({ context, info, page }, lotList(context.viewer, ask));
  }

  @FieldResolver(() => SpotCheckPlan)
  async plan(
    @Root() { planId }: Lot,
    @Ctx() { loaders }: ApiContext,
  ): Promise<SpotCheckPlan | null> {
    return loaders.one(planById, planId);
  }

  @FieldResolver(() => Int, { description: "Pinned when the lot is frozen." })
  async scorecardVersion(
    @Root() { scorecardVersionId }: Lot,
    @Ctx() { loaders }: ApiContext,
  ): Promise<number> {
    return (await loaders.one(scorecardVersionById, scorecardVersionId))?.version ?? 0;
  }

  @FieldResolver(() => [CriterionEntity], { description: "Of that version, in their order." })
  async criteria(
    @Root() { scorecardVersionId }: Lot,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly CriterionEntity[]> {
    return (await loaders.one(criteriaOfVersion, scorecardVersionId)) ?? [];
  }

  @FieldResolver(() => SamplingPlan, { nullable: true, description: "Pinned at freezing." })
  samplingPlan(@Root() lot: Lot): SamplingPlan | null {
    return pinnedPlan(lot);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Null for everyone before the reveal.",
  })
  async seed(@Root() lot: Lot, @Ctx() { loaders }: ApiContext): Promise<string | null> {
    const seeds = lot.status === "REVEALED" ? await loaders.one(revealedSeeds, lot.id) : null;
    return seeds?.find(({ drawIndex }) => drawIndex === lot.drawIndex)?.seed ?? null;
  }

  // eslint-disable-next-line max-params -- a list within an object: its root, its page, who asks, what is asked for
  @FieldResolver(() => FrameItemConnection, {
    description: "In byte order; an engineer sees only their own of it.",
  })
  async frame(
    @Root() { id }: Lot,
    @Args(() => PartArgs) page: PartArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FrameItem>> {
    return readPage({ context, info, page }, frameList(context.viewer, id));
  }

  @FieldResolver(() => [SampleItem], {
    description:
      "Frame ids ordered by hex SHA-256(seed, '|', id), ascending; the first n, replacements after them.",
  })
  async sample(@Root() lot: Lot, @Ctx() context: ApiContext): Promise<readonly SampleItem[]> {
    return readableSample(context, lot, lot.drawIndex);
  }

  @FieldResolver(() => [LotDraw], { description: "Every draw, the first first; old ones stay." })
  async draws(@Root() { id }: Lot, @Ctx() { loaders }: ApiContext): Promise<readonly LotDraw[]> {
    return (await loaders.one(drawsOfLot, id)) ?? [];
  }

  // eslint-disable-next-line max-params -- a list within an object: its root, its page, who asks, what is asked for
  @FieldResolver(() => ReviewConnection, { description: "Of the present draw, those one may see." })
  async reviews(
    @Root() { id }: Lot,
    @Args(() => PartArgs) page: PartArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Review>> {
    return readPage({ context, info, page }, reviewList(context.viewer, { lotId: id }));
  }
}
