import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { finaliseReviews } from "./finalise-reviews.service.ts";
import { FINALISE_TASK } from "./reveal-lot.service.ts";

export const spotCheckJobs: JobHandlers = {
  [FINALISE_TASK]: ({ transact }, payload) =>
    transact((unit) => finaliseReviews(unit, (payload as { lotId: string }).lotId)),
};
