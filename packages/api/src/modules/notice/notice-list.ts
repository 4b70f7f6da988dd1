import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { StaffNotice } from "./staff-notice.entity.ts";

/** What somebody was told, the newest first; nobody reads another's. */
export function noticeList(viewer: Viewer, open: boolean | null): ListPlan<StaffNotice> {
  const seen = open === true ? sql`t.acknowledged_at IS NULL` : sql`t.acknowledged_at IS NOT NULL`;
  return {
    entity: StaffNotice,
    scope: viewer.kind === "STAFF" ? sql`t.staff_id = ${viewer.staffId}::uuid` : null,
    filters: open === null ? [] : [seen],
    order: [{ column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id }],
  };
}
