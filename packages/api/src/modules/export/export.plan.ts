import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { queryRow } from "../../platform/read-plan/query-plans.ts";
import { actorOf } from "../../platform/viewer.ts";
import { ExportRequest } from "./export-request.entity.ts";

export const exportPlan: ModulePlan = {
  types: [],
  queries: {
    export: queryRow(({ id }: { readonly id: string }, { viewer }) => ({
      entity: ExportRequest,
      scope: isId(id) ? sql`t.principal = ${actorOf(viewer)}` : null,
      filters: [sql`t.id = ${id}::uuid`],
    })),
  },
};
