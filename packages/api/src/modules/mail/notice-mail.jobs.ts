import type { JobContext } from "../../platform/jobs/handlers.ts";
import { mailNoticesOfOne } from "./notice-mail.service.ts";

/** Sends what people were told and have not had by mail yet. */
export const MAIL_NOTICES = "mail-notices";

/** One mail a person, with all that waits for them, until nobody's waits. */
export async function mailNotices(context: JobContext): Promise<void> {
  let went = await mailNoticesOfOne(context);
  while (went) {
    went = await mailNoticesOfOne(context);
  }
}
