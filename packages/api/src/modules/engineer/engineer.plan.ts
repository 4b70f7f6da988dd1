import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { seesIndustryTeam } from "../industry-team/industry-team.policy.ts";
import { engineerList } from "./engineer-list.ts";
import { Engineer } from "./engineer.entity.ts";
import { engineerScope } from "./engineer.policy.ts";

export const engineerPlan: ModulePlan = {
  types: [
    planType(Engineer, Engineer, (fields) => ({
      staff: fields.one(Staff, "staffId"),
      industryTeam: fields.oneSeen(IndustryTeam, teamNow, {
        seen: ["id"],
        sees: ({ id }, { viewer }) => seesIndustryTeam(viewer, id),
      }),
    })),
  ],
  queries: {
    engineer: queryRow(({ id }: { readonly id: string }, { viewer }) => ({
      entity: Engineer,
      scope: isId(id) ? engineerScope(viewer) : null,
      filters: [sql`t.id = ${id}`],
    })),
    engineers: queryList(
      ({ industryTeamId }: { readonly industryTeamId?: string | null }, { viewer }) =>
        engineerList(viewer, industryTeamId ?? null),
    ),
  },
};

/** As `engineerLoader`. */
function teamNow(engineer: string, team: string): string {
  return `${team}.id = (SELECT m.industry_team_id FROM team_membership m
    WHERE m.engineer_id = ${engineer}.id AND tstzrange(m.valid_from, m.valid_to) @> (SELECT company_now()))`;
}
