import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Solution } from "../service-record/solution.entity.ts";
import { ConsultationProposal } from "./consultation-proposal.entity.ts";
import { Consultation } from "./consultation.entity.ts";
import { consultationList } from "./consultation-list.ts";

export const consultationPlan: ModulePlan = {
  types: [
    planType(ServiceRecord, ServiceRecord, (fields) => ({
      consultations: fields.many(Consultation, {
        by: "serviceRecordId",
        order: ["convenedAt", "id"],
      }),
    })),
    planType(Consultation, Consultation, (fields) => ({
      convenedBy: fields.one(Staff, "convenedById"),
      endedBy: fields.one(Staff, "endedById"),
      proposals: fields.many(ConsultationProposal, { by: "consultationId", order: ["at", "id"] }),
      solution: fields.one(Solution, "solutionId"),
    })),
    planType(ConsultationProposal, ConsultationProposal, (fields) => ({
      author: fields.one(Staff, "authorId"),
    })),
  ],
  queries: {
    consultations: queryList((asked: Parameters<typeof consultationList>[1], { viewer }) =>
      consultationList(viewer, asked),
    ),
  },
};
