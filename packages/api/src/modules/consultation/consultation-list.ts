import { formatInstant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";
import { Consultation } from "./consultation.entity.ts";
import type { ConsultationsArgs } from "./consultation.input.ts";
import { consultationScope, invitedTo } from "./consultation.scope.ts";

/** The consultations a viewer may see, newest first. */
export function consultationList(
  viewer: Viewer,
  { status, mine }: Pick<ConsultationsArgs, "status" | "mine">,
): ListPlan<Consultation> {
  return {
    entity: Consultation,
    scope: consultationScope(viewer),
    filters: [
      ...(typeof status === "string" ? [sql`t.status = ${status}`] : []),
      ...(mine ? [ownOf(viewer)] : []),
    ],
    order: [
      {
        column: "t.convened_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ convenedAt }) => formatInstant(convenedAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}

function ownOf(viewer: Viewer): Sql {
  const invited = invitedTo(viewer);
  return invited === null
    ? sql`false`
    : sql`(${invited} OR t.convened_by_id = ${staffIdOf(viewer)}::uuid)`;
}
