import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceLevel } from "./service-level.entity.ts";
import { CreateServiceLevelInput, UpdateServiceLevelInput } from "./service-level.input.ts";
import { serviceLevelLoader } from "./service-level.loader.ts";
import { ServiceLevelPayload } from "./service-level.payload.ts";
import {
  createServiceLevel,
  serviceLevelsFor,
  updateServiceLevel,
} from "./service-level.service.ts";

/** What contracts promise. */
@Resolver(() => ServiceLevelPayload)
export class ServiceLevelResolver {
  @Query(() => [ServiceLevel], { description: "Every service level, the strictest first." })
  async serviceLevels(@Ctx() context: ApiContext): Promise<ServiceLevel[]> {
    requireViewer(context.viewer);
    return serviceLevelsFor(context.dataSource.manager, context.viewer);
  }

  @Mutation(() => ServiceLevelPayload, { description: "Who: OPERATIONS_DIRECTOR." })
  async createServiceLevel(
    @Ctx() context: ApiContext,
    @Arg("input", () => CreateServiceLevelInput) input: CreateServiceLevelInput,
  ): Promise<ServiceLevelPayload> {
    return context.command("createServiceLevel", (unit) => createServiceLevel(unit, input));
  }

  @Mutation(() => ServiceLevelPayload, {
    description: "For cycles opened from now on. Who: OPERATIONS_DIRECTOR.",
  })
  async updateServiceLevel(
    @Ctx() context: ApiContext,
    @Arg("input", () => UpdateServiceLevelInput) input: UpdateServiceLevelInput,
  ): Promise<ServiceLevelPayload> {
    return context.command("updateServiceLevel", (unit) => updateServiceLevel(unit, input));
  }

  @FieldResolver(() => ServiceLevel, { description: "As it is now." })
  async serviceLevel(
    @Root() payload: ServiceLevelPayload,
    @Ctx() context: ApiContext,
  ): Promise<ServiceLevel | null> {
    return context.loaders.one(serviceLevelLoader, payload.serviceLevelId);
  }
}
