import { maskPhone } from "@attest/shared/access";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList, queryResolved } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { dutyCallList, dutyHandoverList } from "./duty-call-list.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { DutyHandover } from "./duty-handover.entity.ts";
import { DutyPage } from "./duty-page.entity.ts";

export const dutyCallPlan: ModulePlan = {
  types: [
    planType(DutyCall, DutyCall, (fields) => ({
      number: fields.computed(["number"], ({ number }, context) =>
        number !== null && context.rights().masked.has("DutyCall.number")
          ? maskPhone(number)
          : number,
      ),
      acknowledgedBy: fields.one(Staff, "acknowledgedBy"),
      pages: fields.many(DutyPage, { by: "dutyCallId", order: ["sentAt", "id"] }),
    })),
    planType(DutyPage, DutyPage, (fields) => ({ staff: fields.one(Staff, "staffId") })),
    planType(DutyHandover, DutyHandover, (fields) => ({
      fromEngineer: fields.one(Engineer, "fromEngineerId"),
      toEngineer: fields.one(Engineer, "toEngineerId"),
    })),
  ],
  queries: {
    dutyCalls: queryList((_, { viewer }) => dutyCallList(viewer)),
    dutyHandovers: queryList((_, { viewer }) => dutyHandoverList(viewer)),
    recordsToHandOver: queryResolved(),
  },
};
