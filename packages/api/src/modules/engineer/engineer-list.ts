import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Engineer } from "./engineer.entity.ts";
import { engineerScope, isMemberOf } from "./engineer.policy.ts";

/** The engineers a viewer may see, by name in the order of pinyin; of one team, if it is named. */
export function engineerList(viewer: Viewer, industryTeamId: string | null): ListPlan<Engineer> {
  const teams =
    industryTeamId === null ? [] : [isMemberOf(isId(industryTeamId) ? [industryTeamId] : [])];
  return {
    entity: Engineer,
    scope: engineerScope(viewer),
    filters: teams,
    columns: sql`(SELECT s.name FROM staff s WHERE s.id = t.staff_id) AS staff_name`,
    order: [
      {
        column: `(SELECT s.name FROM staff s WHERE s.id = t.staff_id) COLLATE "zh-x-icu"`,
        type: "text",
        direction: "ASC",
        valueOf: (_, row) => String(row["staff_name"]),
      },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}
