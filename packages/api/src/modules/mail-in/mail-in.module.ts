import type { ApiModule } from "../../platform/module.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { addAttachmentRoutes } from "./mail-attachment.routes.ts";
import { MailAttachment } from "./mail-attachment.entity.ts";
import { mailInJobs } from "./mail-in.jobs.ts";
import { SORT_LEFT_MAILS } from "./mail-in-task.ts";
import {
  InboundMailResolver,
  InboxEntryMailResolver,
  MailAttachmentResolver,
  TouchMailResolver,
} from "./mail-in.resolver.ts";
import { receiveMail } from "./receive-mail.ts";
import { mailInPlan } from "./mail-in.plan.ts";

/** Mail from customers: kept first, then read and sorted. */
export const mailInModule: ApiModule = {
  name: "mail-in",
  entities: [InboundMail, MailAttachment],
  plan: mailInPlan,
  resolvers: [
    InboundMailResolver,
    MailAttachmentResolver,
    InboxEntryMailResolver,
    TouchMailResolver,
  ],
  jobs: mailInJobs,
  ticks: [{ task: SORT_LEFT_MAILS, everySeconds: 10 }],
  services: [receiveMail],
  addRoutes: addAttachmentRoutes,
};
