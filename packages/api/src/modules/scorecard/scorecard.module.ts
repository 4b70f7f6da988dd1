import type { ApiModule } from "../../platform/module.ts";
import { CriterionEntity } from "./criterion.entity.ts";
import { ScorecardCommandResolver } from "./scorecard-command.resolver.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import { Scorecard } from "./scorecard.entity.ts";
import { ScorecardResolver, ScorecardVersionResolver } from "./scorecard.resolver.ts";
import { scorecardPlan } from "./scorecard.plan.ts";

/** What reviews go by. */
export const scorecardModule: ApiModule = {
  name: "scorecard",
  entities: [Scorecard, ScorecardVersion, CriterionEntity],
  plan: scorecardPlan,
  resolvers: [ScorecardResolver, ScorecardVersionResolver, ScorecardCommandResolver],
};
