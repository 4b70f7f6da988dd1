import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "./staff.entity.ts";
import { staffById } from "./staff.loader.ts";
import { ViewerObject, viewerObjectOf } from "./viewer.object.ts";

@Resolver(() => ViewerObject)
export class ViewerResolver {
  @Query(() => ViewerObject, { nullable: true, description: "Null when nobody is signed in." })
  me(@Ctx() context: ApiContext): ViewerObject | null {
    return viewerObjectOf(context.viewer);
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: "The member of staff; null for a contact or a key.",
  })
  staff(@Root() { staffId }: ViewerObject, @Ctx() context: ApiContext): Promise<Staff | null> {
    return staffId === null ? Promise.resolve(null) : context.loaders.one(staffById, staffId);
  }
}
