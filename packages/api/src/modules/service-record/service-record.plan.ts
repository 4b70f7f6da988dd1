import sql from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { RowPlan } from "../../platform/pages/read-one.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryRow } from "../../platform/read-plan/query-plans.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { Contact } from "../customer/contact.entity.ts";
import { Customer } from "../customer/customer.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { timelineList } from "../journal-view/timeline.service.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { Custody } from "./custody.entity.ts";
import { coordinationPlans } from "./record-coordination.plan.ts";
import { formEntryPlan, serviceCyclePlan } from "./service-cycle.plan.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordConditions, serviceRecordOrder } from "./service-record.filter.ts";
import type { ServiceRecordFilter, ServiceRecordOrder } from "./service-record.input.ts";
import { serviceRecordScope } from "./service-record.scope.ts";
import { Solution } from "./solution.entity.ts";
import { Touch } from "./touch.entity.ts";

const serviceRecord = planType(ServiceRecord, ServiceRecord, (fields) => ({
  customer: fields.one(Customer, "customerId"),
  contact: fields.one(Contact, "contactId"),
  serviceLevel: fields.one(ServiceLevel, "serviceLevelId"),
  industryTeam: fields.one(IndustryTeam, "industryTeamId"),
  engineer: fields.one(Engineer, "engineerId"),
  currentCycle: fields.one(ServiceCycle, "currentCycleId"),
  cycles: fields.many(ServiceCycle, { by: "serviceRecordId", order: ["number"] }),
  touches: fields.many(Touch, { by: "serviceRecordId", order: ["receivedAt", "id"] }),
  solutions: fields.many(Solution, { by: "serviceRecordId", order: ["version"] }),
  custody: fields.many(Custody, { by: "serviceRecordId", order: ["fromAt", "id"] }),
  timeline: fields.page("id", timelineList),
}));

export const serviceRecordPlan: ModulePlan = {
  types: [
    serviceRecord,
    serviceCyclePlan,
    formEntryPlan,
    ...coordinationPlans,
    planType(Solution, Solution, (fields) => ({ proposedBy: fields.one(Staff, "proposedById") })),
    planType(Custody, Custody, (fields) => ({
      industryTeam: fields.one(IndustryTeam, "industryTeamId"),
      engineer: fields.one(Engineer, "engineerId"),
    })),
  ],
  queries: {
    serviceRecord: queryRow((named: Named, { viewer }) => recordRow(named, viewer)),
    serviceRecords: queryList((asked: Asked, { viewer }) => recordList(asked, viewer)),
  },
};

interface Named {
  readonly id?: string | null;
  readonly number?: string | null;
}

function recordRow({ id, number }: Named, viewer: Viewer): RowPlan<ServiceRecord> | null {
  if (typeof id !== "string" && typeof number !== "string") {
    return null;
  }
  const byId = typeof id === "string" ? [sql`t.id = ${id}::uuid`] : [];
  const byNumber = typeof number === "string" ? [sql`t.number = ${number}`] : [];
  return {
    entity: ServiceRecord,
    scope: typeof id === "string" && !isId(id) ? null : serviceRecordScope(viewer),
    filters: [...byId, ...byNumber],
  };
}

interface Asked {
  readonly filter?: ServiceRecordFilter | null;
  readonly orderBy?: ServiceRecordOrder[] | null;
}

function recordList({ filter, orderBy }: Asked, viewer: Viewer): ListPlan<ServiceRecord> {
  return {
    entity: ServiceRecord,
    scope: serviceRecordScope(viewer),
    filters: serviceRecordConditions(filter, viewer),
    order: serviceRecordOrder(orderBy),
  };
}
