import type { ApiModule } from "../../platform/module.ts";
import { recordOpened } from "../service-record/open-record.service.ts";
import { CallEventResolver } from "./call-event.resolver.ts";
import {
  DutyCallCommandResolver,
  DutyHandoverCommandResolver,
} from "./duty-call-command.resolver.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { DutyCallResolver, DutyPageResolver } from "./duty-call.resolver.ts";
import { pageForRecord } from "./duty-call.service.ts";
import { DutyHandover } from "./duty-handover.entity.ts";
import { DutyHandoverResolver } from "./duty-handover.resolver.ts";
import { DutyPage } from "./duty-page.entity.ts";
import { pagingWork } from "./paging-work.ts";
import { dutyCallPlan } from "./duty-call.plan.ts";

recordOpened.add(pageForRecord);

/** Calls, and the engineers who are paged for them outside working time. */
export const dutyCallModule: ApiModule = {
  name: "duty-call",
  entities: [DutyCall, DutyPage, DutyHandover],
  plan: dutyCallPlan,
  resolvers: [
    DutyCallResolver,
    DutyPageResolver,
    DutyCallCommandResolver,
    DutyHandoverResolver,
    DutyHandoverCommandResolver,
    CallEventResolver,
  ],
  dueWork: [pagingWork],
};
