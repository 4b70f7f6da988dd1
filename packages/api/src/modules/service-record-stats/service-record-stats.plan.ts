import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryFigures } from "../../platform/read-plan/query-plans.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { ServiceRecordStat } from "./service-record-stat.object.ts";
import type { ServiceRecordStatsArgs } from "./service-record-stats.input.ts";
import { checkGroups, statsFigures } from "./service-record-stats.service.ts";

const COLUMNS = {
  industryTeamId: "UUID",
  engineerId: "UUID",
  serviceLevelId: "UUID",
  channel: "TEXT",
  day: "TEXT",
  month: "TEXT",
  opened: "INT",
  closed: "INT",
  reopened: "INT",
  responsesJudged: "INT",
  responsesMet: "INT",
  resolutionsJudged: "INT",
  resolutionsMet: "INT",
  evaluationSum: "INT",
  evaluationCount: "INT",
} as const;

export const serviceRecordStatsPlan: ModulePlan = {
  types: [
    planType(ServiceRecordStat, ServiceRecordStat, (fields) => ({
      industryTeam: fields.one(IndustryTeam, "industryTeamId"),
      engineer: fields.one(Engineer, "engineerId"),
      serviceLevel: fields.one(ServiceLevel, "serviceLevelId"),
    })),
  ],
  queries: {
    serviceRecordStats: queryFigures(COLUMNS, {
      statement: (args: ServiceRecordStatsArgs, { viewer }) => statsFigures(viewer, args),
      check: checkGroups,
    }),
  },
};
