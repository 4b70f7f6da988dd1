import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { industryTeamScope } from "./industry-team.policy.ts";

/** The teams a viewer may see, by name in the order of pinyin. */
export function industryTeamList(viewer: Viewer): ListPlan<IndustryTeam> {
  return {
    entity: IndustryTeam,
    scope: industryTeamScope(viewer),
    order: [
      {
        column: `t.name COLLATE "zh-x-icu"`,
        type: "text",
        direction: "ASC",
        valueOf: ({ name }) => name,
      },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}
