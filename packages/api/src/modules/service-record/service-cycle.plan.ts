import { missingFormParts } from "@attest/shared/service-record";
import type { TypePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { clockFields } from "./service-clock.plan.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

type Written = Parameters<typeof missingFormParts>[0][number];

export const serviceCyclePlan: TypePlan = planType(ServiceCycle, ServiceCycle, (fields) => ({
  serviceRecord: fields.one(ServiceRecord, "serviceRecordId"),
  responseClock: fields.part(clockFields(fields, "RESPONSE")),
  resolutionClock: fields.part(clockFields(fields, "RESOLUTION")),
  formEntries: fields.many(FormEntry, { by: "serviceCycleId", order: ["at", "id"] }),
  missingFormParts: fields.expression(
    (cycle) =>
      `(SELECT json_agg(json_build_object('part', f.part, 'text', f.text))::text FROM form_entry f
        WHERE f.service_cycle_id = ${cycle}.id)`,
    (entries) => missingFormParts(JSON.parse(entries ?? "[]") as Written[]),
  ),
  attribution: fields.partWhen(
    ["attributedTeamId", "attributedLevelId"],
    ({ attributedTeamId, attributedLevelId }) =>
      attributedTeamId !== null && attributedLevelId !== null,
    {
      industryTeam: fields.one(IndustryTeam, "attributedTeamId"),
      engineer: fields.one(Engineer, "attributedEngineerId"),
      serviceLevel: fields.one(ServiceLevel, "attributedLevelId"),
    },
  ),
}));

export const formEntryPlan: TypePlan = planType(FormEntry, FormEntry, (fields) => ({
  author: fields.one(Staff, "authorId"),
}));
