import { maskEmail, maskPhone } from "@attest/shared/access";
import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { seesIndustryTeam } from "../industry-team/industry-team.policy.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { Contact } from "./contact.entity.ts";
import { customerList } from "./customer-list.ts";
import { Customer } from "./customer.entity.ts";
import { customerScope } from "./customer.policy.ts";

const customer = planType(Customer, Customer, (fields) => ({
  industryTeam: fields.oneSeen(IndustryTeam, "industryTeamId", {
    seen: ["id"],
    sees: ({ id }, { viewer }) => seesIndustryTeam(viewer, id),
  }),
  serviceLevel: fields.one(ServiceLevel, "serviceLevelId"),
  contacts: fields.many(Contact, {
    by: "customerId",
    order: [{ pinyin: "name" }, "id"],
    keep: {
      columns: ["id"],
      parentColumns: [],
      test: ({ id }, _, { viewer }) => viewer.kind !== "CONTACT" || id === viewer.contactId,
    },
  }),
}));

const contact = planType(Contact, Contact, (fields) => ({
  phone: fields.computed(["phone"], ({ phone }, context) =>
    phone !== null && context.rights().masked.has("Contact.phone") ? maskPhone(phone) : phone,
  ),
  email: fields.computed(["email"], ({ email }, context) =>
    email !== null && context.rights().masked.has("Contact.email") ? maskEmail(email) : email,
  ),
  customer: fields.one(Customer, "customerId"),
}));

export const customerPlan: ModulePlan = {
  types: [customer, contact],
  queries: {
    customer: queryRow(({ id }: { readonly id: string }, { viewer }) => ({
      entity: Customer,
      scope: isId(id) ? customerScope(viewer) : null,
      filters: [sql`t.id = ${id}`],
    })),
    customers: queryList(({ search }: { readonly search?: string | null }, { viewer }) =>
      customerList(viewer, search ?? ""),
    ),
  },
};
