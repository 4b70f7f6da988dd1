import type { ApiModule } from "../../platform/module.ts";
import { COUNT_SERVICE_RECORDS, serviceRecordStatsJobs } from "./service-record-stats.jobs.ts";
import { ServiceRecordStatsResolver } from "./service-record-stats.resolver.ts";
import { serviceRecordStatsPlan } from "./service-record-stats.plan.ts";

/** Figures of records by day, from roll-ups that follow the journal. */
export const serviceRecordStatsModule: ApiModule = {
  name: "service-record-stats",
  entities: [],
  plan: serviceRecordStatsPlan,
  resolvers: [ServiceRecordStatsResolver],
  jobs: serviceRecordStatsJobs,
  ticks: [{ task: COUNT_SERVICE_RECORDS, everySeconds: 2 }],
};
