import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { engineerOfStaffLoader } from "../engineer/engineer.loader.ts";
import { Touch } from "../service-record/touch.entity.ts";

/** Customers know the engineers they speak with by name, and nobody else of the staff. */
@Resolver(() => Touch)
export class TouchEngineerResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The engineer of ours who said it; null when the customer or somebody else did.",
  })
  async engineerName(
    @Root() { authorId, direction }: Touch,
    @Ctx() { loaders }: ApiContext,
  ): Promise<string | null> {
    return authorId === null || direction === "INBOUND"
      ? null
      : ((await loaders.one(engineerOfStaffLoader, authorId))?.staff.name ?? null);
  }
}
