import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { requireViewer } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { serviceLevelLoader } from "../service-level/service-level.loader.ts";
import { ServiceRecordStat } from "./service-record-stat.object.ts";
import { ServiceRecordStatsArgs } from "./service-record-stats.input.ts";
import { serviceRecordStats } from "./service-record-stats.service.ts";

@Resolver(() => ServiceRecordStat)
export class ServiceRecordStatsResolver {
  @Query(() => [ServiceRecordStat], {
    description:
      "Daily figures of the records one may read, summed up; a few seconds behind. At most 5,000 groups.",
  })
  async serviceRecordStats(
    @Args(() => ServiceRecordStatsArgs) args: ServiceRecordStatsArgs,
    @Ctx() context: ApiContext,
  ): Promise<ServiceRecordStat[]> {
    requireViewer(context.viewer);
    return serviceRecordStats(context, args);
  }

  @FieldResolver(() => IndustryTeam, {
    nullable: true,
    description: "Null also for records of no team.",
  })
  async industryTeam(
    @Root() { industryTeamId }: ServiceRecordStat,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return industryTeamId === null ? null : loaders.one(industryTeamLoader, industryTeamId);
  }

  @FieldResolver(() => Engineer, {
    nullable: true,
    description: "Null also for records nobody holds.",
  })
  async engineer(
    @Root() { engineerId }: ServiceRecordStat,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, engineerId))?.engineer ?? null);
  }

  @FieldResolver(() => ServiceLevel, { nullable: true, description: "What the contract promised." })
  async serviceLevel(
    @Root() { serviceLevelId }: ServiceRecordStat,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceLevel | null> {
    return serviceLevelId === null ? null : loaders.one(serviceLevelLoader, serviceLevelId);
  }
}
