import type { JobHandlers } from "../../platform/jobs/handlers.ts";
import { SORT_LEFT_MAILS, SORT_MAIL } from "./mail-in-task.ts";
import { sortMail } from "./sort-mail.service.ts";

/** The intake at work. */
export const mailInJobs: JobHandlers = {
  [SORT_MAIL]: (context, payload) =>
    sortMail(context, (payload as { inboundMailId: string }).inboundMailId),

  /** What a worker left behind when it died; each by itself, so that one that fails holds up none. */
  [SORT_LEFT_MAILS]: async (context) => {
    const rows: { id: string }[] = await context.dataSource.query(
      `SELECT id FROM inbound_mail WHERE state = 'RECEIVED' AND arrived_at < company_now() - interval '30 seconds'
       ORDER BY arrived_at LIMIT 100`,
    );
    for (const { id } of rows) {
      await sortMail(context, id).catch(() => undefined);
    }
  },
};
