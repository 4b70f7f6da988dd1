import { overdueAt } from "@attest/shared/corrective-action";
import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { Lot } from "../spot-check/lot.entity.ts";
import { correctiveActionList } from "./corrective-action-list.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import { correctiveActionScope } from "./corrective-action.scope.ts";

const OVERDUE_COLUMNS = ["status", "dueAt", "effectCheckAt"] as const;

export const correctiveActionPlan: ModulePlan = {
  types: [
    planType(CorrectiveAction, CorrectiveAction, (fields) => ({
      overdue: fields.computed(
        OVERDUE_COLUMNS,
        (action, { now }) => overdueAt(action, now) !== null,
      ),
      owner: fields.one(Staff, "ownerId"),
      subject: fields.one(Staff, "subjectId"),
      checkedBy: fields.one(Staff, "checkedById"),
      industryTeam: fields.one(IndustryTeam, "industryTeamId"),
      lot: fields.one(Lot, "lotId"),
    })),
  ],
  queries: {
    correctiveAction: queryRow(({ id }: { readonly id: string }, { viewer }) => ({
      entity: CorrectiveAction,
      scope: isId(id) ? correctiveActionScope(viewer) : null,
      filters: [sql`t.id = ${id}::uuid`],
    })),
    correctiveActions: queryList(
      (asked: Parameters<typeof correctiveActionList>[1], { viewer, now }) =>
        correctiveActionList(viewer, asked, now),
    ),
  },
};
