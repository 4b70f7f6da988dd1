import type { ApiModule } from "../../platform/module.ts";
import { ClockAlert } from "./clock-alert.entity.ts";
import { ClockAlertEventResolver } from "./clock-alert-event.resolver.ts";
import { escalationWork } from "./escalation-work.ts";
import { NoticeRecordResolver } from "./notice-record.resolver.ts";

/** Who is told while a clock runs towards its due time, and beyond. */
export const escalationModule: ApiModule = {
  name: "escalation",
  entities: [ClockAlert],
  resolvers: [ClockAlertEventResolver, NoticeRecordResolver],
  dueWork: [escalationWork],
};
