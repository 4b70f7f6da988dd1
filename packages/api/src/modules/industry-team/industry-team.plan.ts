import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { RowPlan } from "../../platform/pages/read-one.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { industryTeamList } from "./industry-team-list.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { industryTeamScope } from "./industry-team.policy.ts";

export const industryTeamPlan: ModulePlan = {
  types: [
    planType(IndustryTeam, IndustryTeam, (fields) => ({
      manager: fields.one(Staff, managesNow),
    })),
  ],
  queries: {
    industryTeam: queryRow((named: Named, { viewer }) => teamRow(named, viewer)),
    industryTeams: queryList((_, { viewer }) => industryTeamList(viewer)),
  },
};

/** As `teamManagerLoader`. */
function managesNow(team: string, staff: string): string {
  return `${staff}.id = (SELECT m.staff_id FROM team_manager m
    WHERE m.industry_team_id = ${team}.id AND tstzrange(m.valid_from, m.valid_to) @> (SELECT company_now()))`;
}

interface Named {
  readonly id?: string | null;
  readonly code?: string | null;
}

function teamRow({ id, code }: Named, viewer: Viewer): RowPlan<IndustryTeam> | null {
  if ((id == null) === (code == null)) {
    return null;
  }
  const isNobody = id != null && !isId(id);
  return {
    entity: IndustryTeam,
    scope: isNobody ? null : industryTeamScope(viewer),
    filters: [id == null ? sql`t.code = ${code}` : sql`t.id = ${id}`],
  };
}
