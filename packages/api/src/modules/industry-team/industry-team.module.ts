import type { ApiModule } from "../../platform/module.ts";
import { IndustryTeamCommandResolver } from "./industry-team-command.resolver.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { IndustryTeamResolver } from "./industry-team.resolver.ts";
import { RoutingRule } from "./routing-rule.entity.ts";
import { TeamManager } from "./team-manager.entity.ts";
import { industryTeamPlan } from "./industry-team.plan.ts";

/** Teams, who manages them, and which industry goes to which. */
export const industryTeamModule: ApiModule = {
  name: "industry-team",
  entities: [IndustryTeam, TeamManager, RoutingRule],
  plan: industryTeamPlan,
  resolvers: [IndustryTeamResolver, IndustryTeamCommandResolver],
};
