import { Resource } from "@attest/shared/access";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { DutyTemplate } from "./duty-template.entity.ts";

/** The rotations by name, for whoever sees the whole organisation. */
export function dutyTemplateList(viewer: Viewer): ListPlan<DutyTemplate> {
  return {
    entity: DutyTemplate,
    scope: scopeSql(viewer, Resource.ORGANISATION, {}),
    order: [
      { column: "t.name", type: "text", direction: "ASC", valueOf: ({ name }) => name },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}
