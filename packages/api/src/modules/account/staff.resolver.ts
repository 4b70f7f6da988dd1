import type { Role } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage } from "../../platform/pages/read-page.ts";
import { Role as RoleEnum } from "./role.enum.ts";
import { rolesByStaffId } from "./roles.loader.ts";
import { staffList } from "./staff-list.ts";
import { Staff } from "./staff.entity.ts";
import { StaffArgs } from "./staff.input.ts";

const StaffConnection = connectionType("Staff", () => Staff);

@Resolver(() => Staff)
export class StaffResolver {
  @Query(() => StaffConnection, { description: "The people one may see, by e-mail address." })
  staff(
    @Args(() => StaffArgs) { role, ...page }: StaffArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Staff>> {
    requireViewer(context.viewer);
    return readPage({ context, info, page }, staffList(context.viewer, role ?? null));
  }

  @FieldResolver(() => [RoleEnum], { description: "Held now." })
  async roles(@Root() { id }: Staff, @Ctx() { loaders }: ApiContext): Promise<readonly Role[]> {
    return (await loaders.one(rolesByStaffId, id)) ?? [];
  }
}
