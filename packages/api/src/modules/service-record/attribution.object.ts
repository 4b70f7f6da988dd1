import { ObjectType } from "type-graphql";
import type { ServiceCycle } from "./service-cycle.entity.ts";

/** Holds ids; what they stand for is served by field resolvers. */
@ObjectType({ description: "Team, engineer and level as they were at closing; frozen." })
export class Attribution {
  readonly industryTeamId!: string;
  readonly engineerId!: string | null;
  readonly serviceLevelId!: string;
}

/** @returns null while the cycle is open, and for one that no team held */
export function attributionOf(cycle: ServiceCycle): Attribution | null {
  const { attributedTeamId, attributedEngineerId, attributedLevelId } = cycle;
  return attributedTeamId === null || attributedLevelId === null
    ? null
    : {
        industryTeamId: attributedTeamId,
        engineerId: attributedEngineerId,
        serviceLevelId: attributedLevelId,
      };
}
