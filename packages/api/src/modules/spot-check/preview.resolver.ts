import { Severity } from "@attest/shared/industry-team";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { requireStaffOrKey } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { previewSamplingPlan, previewSwitching } from "./preview.service.ts";
import { SamplingPlan, withCurve } from "./sampling-plan.object.ts";
import { LotVerdict } from "./spot-check.enum.ts";
import { PreviewSamplingPlanInput } from "./spot-check.input.ts";

/** What the rules would say, without a lot. */
@Resolver()
export class SamplingPreviewResolver {
  @Query(() => SamplingPlan, {
    description: "The plan a lot of this size would get. Who: any staff, any key.",
  })
  previewSamplingPlan(
    @Ctx() { viewer }: ApiContext,
    @Arg("input", () => PreviewSamplingPlanInput)
    { fixedSize = null, ...input }: PreviewSamplingPlanInput,
  ): SamplingPlan {
    requireStaffOrKey(viewer);
    return withCurve(previewSamplingPlan({ ...input, fixedSize }));
  }

  @Query(() => [Severity], {
    description:
      "Severity after each verdict in order, starting from NORMAL; EMPTY lots change nothing. Who: any staff, any key.",
  })
  previewSwitching(
    @Ctx() { viewer }: ApiContext,
    @Arg("verdicts", () => [LotVerdict], { description: "At most 10,000, the oldest first." })
    verdicts: LotVerdict[],
  ): Severity[] {
    requireStaffOrKey(viewer);
    return previewSwitching(verdicts);
  }
}
