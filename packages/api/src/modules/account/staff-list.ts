import type { Role } from "@attest/shared/access";
import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { staffScope } from "./staff-scope.ts";
import { Staff } from "./staff.entity.ts";

/** The people a viewer may see, by e-mail address; those who hold a role now, if one is named. */
export function staffList(viewer: Viewer, role: Role | null): ListPlan<Staff> {
  return {
    entity: Staff,
    scope: staffScope(viewer),
    filters: role === null ? [] : [holdsNow(role)],
    order: [{ column: "t.email", type: "text", direction: "ASC", valueOf: ({ email }) => email }],
  };
}

function holdsNow(role: Role): ReturnType<typeof sql> {
  return sql`EXISTS (SELECT 1 FROM role_grant g
    WHERE g.staff_id = t.id AND g.role = ${role} AND tstzrange(g.valid_from, g.valid_to) @> company_now())`;
}
