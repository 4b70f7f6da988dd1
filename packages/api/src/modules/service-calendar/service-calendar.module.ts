import type { ApiModule } from "../../platform/module.ts";
import { calendarAlarmWork } from "./calendar-alarm.ts";
import { ServiceCalendarCommandResolver } from "./service-calendar-command.resolver.ts";
import { ServiceCalendarYear } from "./service-calendar-year.entity.ts";
import { ServiceCalendarResolver } from "./service-calendar.resolver.ts";
import { serviceCalendarPlan } from "./service-calendar.plan.ts";

/** Working time: statutory holidays, make-up workdays, and previews of clocks. */
export const serviceCalendarModule: ApiModule = {
  name: "service-calendar",
  entities: [ServiceCalendarYear],
  plan: serviceCalendarPlan,
  resolvers: [ServiceCalendarResolver, ServiceCalendarCommandResolver],
  dueWork: [calendarAlarmWork],
};
