import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { countServiceRecords } from "./count-service-records.ts";

/** Keeps the daily figures up with the journal. */
export const COUNT_SERVICE_RECORDS = "count-service-records";

export const serviceRecordStatsJobs: JobHandlers = {
  [COUNT_SERVICE_RECORDS]: async ({ transact }) => {
    while (await transact(countServiceRecords)) {
      // A burst leaves more than one batch.
    }
  },
};
