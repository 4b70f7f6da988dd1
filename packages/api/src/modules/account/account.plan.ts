import type { Role } from "@attest/shared/access";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryResolved } from "../../platform/read-plan/query-plans.ts";
import { staffList } from "./staff-list.ts";
import { Staff } from "./staff.entity.ts";

export const accountPlan: ModulePlan = {
  types: [
    planType(Staff, Staff, (fields) => ({
      roles: fields.expression(rolesNow, (roles) => JSON.parse(roles ?? "[]")),
    })),
  ],
  queries: {
    me: queryResolved(),
    staff: queryList(({ role }: { readonly role?: Role | null }, { viewer }) =>
      staffList(viewer, role ?? null),
    ),
  },
};

/** As `rolesByStaffId`. */
function rolesNow(staff: string): string {
  return `(SELECT json_agg(g.role ORDER BY g.role)::text FROM role_grant g, (SELECT company_now() AS now) clock
    WHERE g.staff_id = ${staff}.id AND g.valid_from <= clock.now AND (g.valid_to IS NULL OR g.valid_to > clock.now))`;
}
