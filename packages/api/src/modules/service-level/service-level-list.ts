import { Resource } from "@attest/shared/access";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceLevel } from "./service-level.entity.ts";

/** Every service level for whoever may see the organisation, the strictest first. */
export function serviceLevelList(viewer: Viewer): ListPlan<ServiceLevel> {
  return {
    entity: ServiceLevel,
    scope: scopeSql(viewer, Resource.ORGANISATION, {
      own: () => sql`true`,
      team: () => sql`true`,
      department: () => sql`true`,
    }),
    order: [
      {
        column: "t.response_target_minutes",
        type: "bigint",
        direction: "ASC",
        valueOf: ({ responseTargetMinutes }) => responseTargetMinutes,
      },
      {
        column: "t.resolution_target_minutes",
        type: "bigint",
        direction: "ASC",
        valueOf: ({ resolutionTargetMinutes }) => resolutionTargetMinutes,
      },
      { column: "t.code", type: "text", direction: "ASC", valueOf: ({ code }) => code },
    ],
  };
}
