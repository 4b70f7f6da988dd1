import { accountModule } from "./modules/account/account.module.ts";
import { answerTemplateModule } from "./modules/answer-template/answer-template.module.ts";
import { apiKeyModule } from "./modules/api-key/api-key.module.ts";
import { companyModule } from "./modules/company/company.module.ts";
import { consultationModule } from "./modules/consultation/consultation.module.ts";
import { correctiveActionModule } from "./modules/corrective-action/corrective-action.module.ts";
import { customerModule } from "./modules/customer/customer.module.ts";
import { dutyCallModule } from "./modules/duty-call/duty-call.module.ts";
import { dutyRosterModule } from "./modules/duty-roster/duty-roster.module.ts";
import { engineerModule } from "./modules/engineer/engineer.module.ts";
import { escalationModule } from "./modules/escalation/escalation.module.ts";
import { evaluationModule } from "./modules/evaluation/evaluation.module.ts";
import { exportModule } from "./modules/export/export.module.ts";
import { importModule } from "./modules/import/import.module.ts";
import { inboxModule } from "./modules/inbox/inbox.module.ts";
import { industryTeamModule } from "./modules/industry-team/industry-team.module.ts";
import { journalViewModule } from "./modules/journal-view/journal-view.module.ts";
import { mailInModule } from "./modules/mail-in/mail-in.module.ts";
import { mailModule } from "./modules/mail/mail.module.ts";
import { noticeModule } from "./modules/notice/notice.module.ts";
import { portalModule } from "./modules/portal/portal.module.ts";
import { recordFormModule } from "./modules/record-form/record-form.module.ts";
import { serviceCalendarModule } from "./modules/service-calendar/service-calendar.module.ts";
import { serviceLevelModule } from "./modules/service-level/service-level.module.ts";
import { serviceRecordModule } from "./modules/service-record/service-record.module.ts";
import { serviceRecordStatsModule } from "./modules/service-record-stats/service-record-stats.module.ts";
import { scorecardModule } from "./modules/scorecard/scorecard.module.ts";
import { spotCheckModule } from "./modules/spot-check/spot-check.module.ts";
import { statusQueryModule } from "./modules/status-query/status-query.module.ts";
import { webhookModule } from "./modules/webhook/webhook.module.ts";
import type { ApiModule } from "./platform/module.ts";

/** The rooms of the house, lowest first. A new one is a line here. */
export const MODULES: readonly ApiModule[] = [
  companyModule,
  accountModule,
  journalViewModule,
  noticeModule,
  industryTeamModule,
  engineerModule,
  serviceCalendarModule,
  serviceLevelModule,
  customerModule,
  dutyRosterModule,
  serviceRecordModule,
  escalationModule,
  dutyCallModule,
  consultationModule,
  recordFormModule,
  answerTemplateModule,
  mailModule,
  inboxModule,
  statusQueryModule,
  mailInModule,
  evaluationModule,
  portalModule,
  serviceRecordStatsModule,
  scorecardModule,
  spotCheckModule,
  correctiveActionModule,
  importModule,
  apiKeyModule,
  webhookModule,
  exportModule,
];
