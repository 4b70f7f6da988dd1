import { maskEmail } from "@attest/shared/access";
import type { InboxKind, InboxState } from "@attest/shared/inbound-mail";
import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import { Contact } from "../customer/contact.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { inboxList } from "./inbox-list.ts";
import { inboxScope } from "./inbox.scope.ts";

interface Asked {
  readonly state?: InboxState | null;
  readonly kind?: InboxKind | null;
}

export const inboxPlan: ModulePlan = {
  types: [
    planType(InboxEntry, InboxEntry, (fields) => ({
      address: fields.computed(["address"], ({ address }, context) =>
        address !== null && context.rights().masked.has("InboxEntry.address")
          ? maskEmail(address)
          : address,
      ),
      contact: fields.one(Contact, "contactId"),
      namedRecord: fields.one(ServiceRecord, "namedRecordId"),
      serviceRecord: fields.one(ServiceRecord, "serviceRecordId"),
    })),
  ],
  queries: {
    inboxEntry: queryRow(({ id }: { readonly id: string }, { viewer }) => ({
      entity: InboxEntry,
      scope: isId(id) ? inboxScope(viewer) : null,
      filters: [sql`t.id = ${id}::uuid`],
    })),
    inboxEntries: queryList(({ state, kind }: Asked, { viewer }) =>
      inboxList(viewer, { state: state ?? null, kind: kind ?? null }),
    ),
  },
};
