import type { ApiModule } from "../../platform/module.ts";
import { DutyShift } from "./duty-shift.entity.ts";

/** Who answers the phone outside working time. */
export const dutyRosterModule: ApiModule = {
  name: "duty-roster",
  entities: [DutyShift],
  resolvers: [],
};
