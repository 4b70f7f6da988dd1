import type { Role } from "@attest/shared/access";
import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { connectionType, type Connection } from "../../platform/pages/connection-type.ts";
import { readPage, type OrderKey } from "../../platform/pages/read-page.ts";
import { Role as RoleEnum } from "./role.enum.ts";
import { rolesByStaffId } from "./roles.loader.ts";
import { staffScope } from "./staff-scope.ts";
import { Staff } from "./staff.entity.ts";
import { StaffArgs } from "./staff.input.ts";

const StaffConnection = connectionType("Staff", () => Staff);
const BY_EMAIL: readonly OrderKey<Staff>[] = [
  { column: "t.email", type: "text", direction: "ASC", valueOf: ({ email }) => email },
];

@Resolver(() => Staff)
export class StaffResolver {
  @Query(() => StaffConnection, { description: "The people one may see, by e-mail address." })
  staff(
    @Args(() => StaffArgs) { role, ...page }: StaffArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Staff>> {
    requireViewer(context.viewer);
    const filters = role === undefined || role === null ? [] : [holdsNow(role)];
    return readPage(
      { context, info, page },
      { entity: Staff, scope: staffScope(context.viewer), filters, order: BY_EMAIL },
    );
  }

  @FieldResolver(() => [RoleEnum], { description: "Held now." })
  async roles(@Root() { id }: Staff, @Ctx() { loaders }: ApiContext): Promise<readonly Role[]> {
    return (await loaders.one(rolesByStaffId, id)) ?? [];
  }
}

function holdsNow(role: Role): ReturnType<typeof sql> {
  return sql`EXISTS (SELECT 1 FROM role_grant g
    WHERE g.staff_id = t.id AND g.role = ${role} AND tstzrange(g.valid_from, g.valid_to) @> company_now())`;
}
