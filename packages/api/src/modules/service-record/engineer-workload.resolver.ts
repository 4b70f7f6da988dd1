import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { workloadFor } from "./engineer-workload.ts";
import { engineerLoads } from "./engineer-workload.loader.ts";
import { EngineerWorkload } from "./engineer-workload.object.ts";

/** What engineers have to do, where their names are shown to be chosen from. */
@Resolver(() => Engineer)
export class EngineerWorkloadResolver {
  @FieldResolver(() => EngineerWorkload, {
    nullable: true,
    description: "Counted over the records one may read; null for whoever may read none.",
  })
  async workload(
    @Root() { id }: Engineer,
    @Ctx() { loaders, viewer }: ApiContext,
  ): Promise<EngineerWorkload | null> {
    const loads = await loaders.one(engineerLoads(viewer), id);
    return loads === null ? null : workloadFor(viewer, loads);
  }
}
