import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { SEAL_BATCH, sealEntries } from "./seal-journal.ts";

export const journalJobs: JobHandlers = {
  /** Seals until nothing is left; running twice at once does no harm. */
  "seal-journal": async ({ transact }) => {
    while ((await transact(sealEntries)) === SEAL_BATCH) {
      // A burst leaves more than one batch.
    }
  },
};
