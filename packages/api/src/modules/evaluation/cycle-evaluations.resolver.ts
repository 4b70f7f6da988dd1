import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { Evaluation } from "./evaluation.entity.ts";
import { evaluationsOfCycle } from "./evaluation.loader.ts";
import { seesEvaluationOfCycle } from "./evaluation.scope.ts";

/** What this module knows of a cycle. */
@Resolver(() => ServiceCycle)
export class CycleEvaluationsResolver {
  @FieldResolver(() => [Evaluation], {
    description: "One a contact who was asked, of those one may see.",
  })
  async evaluations(
    @Root() cycle: ServiceCycle,
    @Ctx() { viewer, now, loaders }: ApiContext,
  ): Promise<Evaluation[]> {
    const found = (await loaders.one(evaluationsOfCycle, cycle.id)) ?? [];
    return found.filter((evaluation) => seesEvaluationOfCycle(viewer, { evaluation, cycle, now }));
  }
}
