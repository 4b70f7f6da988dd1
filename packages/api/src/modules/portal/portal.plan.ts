import { eventCursor } from "../../platform/feed/journal-events.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryResolved } from "../../platform/read-plan/query-plans.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Touch } from "../service-record/touch.entity.ts";
import { portalRecordList } from "./portal-record-list.ts";
import { PortalRecord } from "./portal-record.object.ts";

/** Records of a signed-in contact; those a link leads to are left to the resolvers. */
export const portalPlan: ModulePlan = {
  types: [
    planType(Touch, Touch, (fields) => ({
      engineerName: fields.expression(
        (touch) =>
          `(SELECT s.name FROM engineer e JOIN staff s ON s.id = e.staff_id
            WHERE s.id = ${touch}.author_id AND ${touch}.direction <> 'INBOUND')`,
      ),
    })),
    planType(PortalRecord, ServiceRecord, (fields) => ({
      engineerName: fields.expression(
        (record) =>
          `(SELECT s.name FROM engineer e JOIN staff s ON s.id = e.staff_id WHERE e.id = ${record}.engineer_id)`,
      ),
      solution: fields.expression(
        (record) =>
          `(SELECT s.text FROM solution s WHERE s.service_record_id = ${record}.id ORDER BY s.version DESC LIMIT 1)`,
      ),
      conversation: fields.many(Touch, {
        by: "serviceRecordId",
        order: ["receivedAt", "id"],
        where: (touch) => `${touch}.content IS NOT NULL`,
      }),
      cursor: fields.expression(
        () => "(SELECT coalesce(max(j.seq), 0) FROM journal_entry j)",
        (seq) => eventCursor({ seq: Number(seq) }),
      ),
      canConsent: fields.computed([], () => false),
      canEvaluate: fields.computed([], () => false),
    })),
  ],
  queries: {
    onlineDesk: queryResolved(),
    portalRecords: queryList(({ number }: { readonly number?: string | null }, { viewer }) =>
      portalRecordList(viewer, number),
    ),
  },
};
