import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { DELIVERY_TASK } from "./delivery-task.ts";
import { deliverLetter } from "./delivery.service.ts";

/** The outbox at work. */
export const letterJobs: JobHandlers = {
  [DELIVERY_TASK]: (context, payload) =>
    deliverLetter(context, (payload as { letterId: string }).letterId),
};
