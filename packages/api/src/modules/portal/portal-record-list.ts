import { formatInstant } from "@attest/shared/primitives";
import sql from "sql-template-tag";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

/** A signed-in contact's own records, newest first, or the one of a number; nobody else has any here. */
export function portalRecordList(viewer: Viewer, number?: string | null): ListPlan<ServiceRecord> {
  return {
    entity: ServiceRecord,
    filters: number == null ? [] : [sql`t.number = ${number}`],
    scope: viewer.kind === "CONTACT" ? sql`t.contact_id = ${viewer.contactId}::uuid` : null,
    order: [
      {
        column: "t.created_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ createdAt }) => formatInstant(createdAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}
