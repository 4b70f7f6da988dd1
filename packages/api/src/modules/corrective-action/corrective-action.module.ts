import type { ApiModule } from "../../platform/module.ts";
import { lotRevealed } from "../spot-check/reveal-lot.service.ts";
import { CorrectiveActionCommandResolver } from "./corrective-action-command.resolver.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import { CorrectiveActionResolver } from "./corrective-action.resolver.ts";
import { followRejectedLot } from "./create-corrective-action.service.ts";
import { correctiveActionPlan } from "./corrective-action.plan.ts";

lotRevealed.add(followRejectedLot);

/** What is put right, and whether it worked. */
export const correctiveActionModule: ApiModule = {
  name: "corrective-action",
  entities: [CorrectiveAction],
  plan: correctiveActionPlan,
  resolvers: [CorrectiveActionResolver, CorrectiveActionCommandResolver],
};
