import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { LotDraw } from "./lot-draw.entity.ts";
import { readableSample } from "./readable-sample.service.ts";
import { SampleItem } from "./sample-item.entity.ts";
import { revealedSeeds } from "./spot-check.loader.ts";

@Resolver(() => LotDraw)
export class LotDrawResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Null for everyone before the reveal.",
  })
  async seed(
    @Root() { lotId, drawIndex }: LotDraw,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string | null> {
    const seeds = await loaders.one(revealedSeeds, lotId);
    return seeds?.find((seed) => seed.drawIndex === drawIndex)?.seed ?? null;
  }

  @FieldResolver(() => [SampleItem], { description: "As Lot.sample, of this draw." })
  async sample(
    @Root() { lotId, drawIndex }: LotDraw,
    @Ctx() context: ApiContext,
  ): Promise<readonly SampleItem[]> {
    return readableSample(context, { id: lotId }, drawIndex);
  }

  @FieldResolver(() => Staff, { nullable: true })
  async drawnBy(
    @Root() { drawnById }: LotDraw,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return drawnById === null ? null : loaders.one(staffById, drawnById);
  }
}
