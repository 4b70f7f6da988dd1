import type { ApiModule } from "../../platform/module.ts";
import { NoticeEventResolver } from "./notice-event.resolver.ts";
import { NoticeCommandResolver, NoticeResolver } from "./notice.resolver.ts";
import { StaffNotice } from "./staff-notice.entity.ts";
import { noticePlan } from "./notice.plan.ts";

/** What the house tells its own people. */
export const noticeModule: ApiModule = {
  name: "notice",
  entities: [StaffNotice],
  plan: noticePlan,
  resolvers: [NoticeResolver, NoticeCommandResolver, NoticeEventResolver],
};
