import type { ApiModule } from "../../platform/module.ts";
import { EngineerCommandResolver } from "./engineer-command.resolver.ts";
import { Engineer } from "./engineer.entity.ts";
import { EngineerResolver } from "./engineer.resolver.ts";
import { StaffEngineerResolver } from "./staff-engineer.resolver.ts";
import { TeamMembership } from "./team-membership.entity.ts";
import { engineerPlan } from "./engineer.plan.ts";

/** Who works on service records, and in which team. */
export const engineerModule: ApiModule = {
  name: "engineer",
  entities: [Engineer, TeamMembership],
  plan: engineerPlan,
  resolvers: [EngineerResolver, StaffEngineerResolver, EngineerCommandResolver],
};
