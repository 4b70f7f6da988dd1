import type { ApiModule } from "../../platform/module.ts";
import { ServiceCalendarCommandResolver } from "./service-calendar-command.resolver.ts";
import { ServiceCalendarYear } from "./service-calendar-year.entity.ts";
import { ServiceCalendarResolver } from "./service-calendar.resolver.ts";

/** Working time: statutory holidays, make-up workdays, and previews of clocks. */
export const serviceCalendarModule: ApiModule = {
  name: "service-calendar",
  entities: [ServiceCalendarYear],
  resolvers: [ServiceCalendarResolver, ServiceCalendarCommandResolver],
};
