import type { ApiModule } from "../../platform/module.ts";
import { calendarChanged } from "../service-calendar/service-calendar.event.ts";
import {
  DutyRosterCommandResolver,
  DutyTemplateCommandResolver,
} from "./duty-roster-command.resolver.ts";
import { DutyRoster } from "./duty-roster.entity.ts";
import { DutyRosterResolver, DutyTemplateResolver } from "./duty-roster.resolver.ts";
import { DutyShift } from "./duty-shift.entity.ts";
import { DutyTemplate } from "./duty-template.entity.ts";
import { tellRosterGaps } from "./roster-gap-notices.ts";
import { dutyRosterPlan } from "./duty-roster.plan.ts";

calendarChanged.add(tellRosterGaps);

/** Who answers the phone outside working time. */
export const dutyRosterModule: ApiModule = {
  name: "duty-roster",
  entities: [DutyShift, DutyRoster, DutyTemplate],
  plan: dutyRosterPlan,
  resolvers: [
    DutyRosterResolver,
    DutyTemplateResolver,
    DutyRosterCommandResolver,
    DutyTemplateCommandResolver,
  ],
};
