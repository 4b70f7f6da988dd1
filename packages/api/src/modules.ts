import { accountModule } from "./modules/account/account.module.ts";
import { apiKeyModule } from "./modules/api-key/api-key.module.ts";
import { customerModule } from "./modules/customer/customer.module.ts";
import { dutyRosterModule } from "./modules/duty-roster/duty-roster.module.ts";
import { engineerModule } from "./modules/engineer/engineer.module.ts";
import { industryTeamModule } from "./modules/industry-team/industry-team.module.ts";
import { journalViewModule } from "./modules/journal-view/journal-view.module.ts";
import { serviceCalendarModule } from "./modules/service-calendar/service-calendar.module.ts";
import { serviceLevelModule } from "./modules/service-level/service-level.module.ts";
import { serviceRecordModule } from "./modules/service-record/service-record.module.ts";
import type { ApiModule } from "./platform/module.ts";

/** The rooms of the house, lowest first. A new one is a line here. */
export const MODULES: readonly ApiModule[] = [
  accountModule,
  journalViewModule,
  industryTeamModule,
  engineerModule,
  serviceCalendarModule,
  serviceLevelModule,
  customerModule,
  dutyRosterModule,
  serviceRecordModule,
  apiKeyModule,
];
