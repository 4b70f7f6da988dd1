import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { assignReviews } from "./assign-reviews.service.ts";
import { createSpotCheckPlan } from "./create-plan.service.ts";
import { drawLot } from "./draw-lot.service.ts";
import { freezeLot } from "./freeze-lot.service.ts";
import { judgeLot } from "./judge-lot.service.ts";
import { Lot } from "./lot.entity.ts";
import { redrawLot } from "./redraw-lot.service.ts";
import { replaceSampleItem } from "./replace-item.service.ts";
import { revealLot } from "./reveal-lot.service.ts";
import {
  CreateSpotCheckPlanInput,
  LotInput,
  RedrawLotInput,
  ReplaceSampleItemInput,
} from "./spot-check.input.ts";
import { lotById, planById } from "./spot-check.loader.ts";
import { LotPayload, SpotCheckPlanPayload } from "./spot-check.payload.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

@Resolver(() => SpotCheckPlanPayload)
export class SpotCheckPlanCommandResolver {
  @Mutation(() => SpotCheckPlanPayload, {
    description:
      "Makes and commits the seed; a plan cannot be deleted. Who: INSPECTOR, as for freezing, drawing, judging and revealing.",
  })
  async createSpotCheckPlan(
    @Arg("input", () => CreateSpotCheckPlanInput) input: CreateSpotCheckPlanInput,
    @Ctx() { command }: ApiContext,
  ): Promise<SpotCheckPlanPayload> {
    return command("createSpotCheckPlan", (unit) => createSpotCheckPlan(unit, input));
  }

  @FieldResolver(() => SpotCheckPlan, { description: "As it is now." })
  async spotCheckPlan(
    @Root() { spotCheckPlanId }: SpotCheckPlanPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<SpotCheckPlan | null> {
    return loaders.one(planById, spotCheckPlanId);
  }
}

@Resolver(() => LotPayload)
export class LotCommandResolver {
  @Mutation(() => LotPayload, {
    description: "Freezes the frame and pins scorecard, severity and plan. Who: INSPECTOR.",
  })
  async freezeLot(
    @Arg("input", () => LotInput) input: LotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("freezeLot", (unit) => freezeLot(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "Draws and assigns reviews to unconflicted inspectors. Who: INSPECTOR.",
  })
  async drawLot(
    @Arg("input", () => LotInput) input: LotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("drawLot", (unit) => drawLot(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "REVIEWS_MISSING until every review is submitted. Who: INSPECTOR.",
  })
  async judgeLot(
    @Arg("input", () => LotInput) input: LotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("judgeLot", (unit) => judgeLot(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "Shows seed, frame and sample; starts the time for disputes. Who: INSPECTOR.",
  })
  async revealLot(
    @Arg("input", () => LotInput) input: LotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("revealLot", (unit) => revealLot(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "Who: GENERAL_MANAGER. The old draw stays visible.",
  })
  async redrawLot(
    @Arg("input", () => RedrawLotInput) input: RedrawLotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("redrawLot", (unit) => redrawLot(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "Only the next in rank takes the place. Who: INSPECTOR.",
  })
  async replaceSampleItem(
    @Arg("input", () => ReplaceSampleItemInput) input: ReplaceSampleItemInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("replaceSampleItem", (unit) => replaceSampleItem(unit, input));
  }

  @Mutation(() => LotPayload, {
    description: "Tries again to assign what a waiting lot lacks. Who: INSPECTOR, GENERAL_MANAGER.",
  })
  async assignReviews(
    @Arg("input", () => LotInput) input: LotInput,
    @Ctx() { command }: ApiContext,
  ): Promise<LotPayload> {
    return command("assignReviews", (unit) => assignReviews(unit, input));
  }

  @FieldResolver(() => Lot, { description: "As it is now." })
  async lot(@Root() { lotId }: LotPayload, @Ctx() { loaders }: ApiContext): Promise<Lot | null> {
    return loaders.one(lotById, lotId);
  }
}
