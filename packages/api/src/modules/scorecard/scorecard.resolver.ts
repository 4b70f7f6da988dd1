import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { requireStaffOrKey } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { compareVersions } from "./compare-versions.service.ts";
import { CriterionChangeType } from "./criterion-change.object.ts";
import { CriterionEntity } from "./criterion.entity.ts";
import { VersionPairArgs } from "./scorecard.input.ts";
import { readScorecards } from "./read-scorecards.service.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import { Scorecard } from "./scorecard.entity.ts";
import { criteriaOfVersion, scorecardById, versionsOfScorecard } from "./scorecard.loader.ts";

/** Scorecards: everybody who is judged may know by what. */
@Resolver(() => Scorecard)
export class ScorecardResolver {
  @Query(() => [Scorecard], { description: "All scorecards, by name. Who: any staff, any key." })
  async scorecards(@Ctx() { viewer, dataSource }: ApiContext): Promise<readonly Scorecard[]> {
    requireStaffOrKey(viewer);
    return readScorecards(dataSource.manager);
  }

  @Query(() => [CriterionChangeType], {
    description:
      "What changed from one version of a scorecard to another. Who: any staff, any key.",
  })
  async compareScorecardVersions(
    @Ctx() { viewer, dataSource }: ApiContext,
    @Args(() => VersionPairArgs) { id: scorecardId, from, to }: VersionPairArgs,
  ): Promise<readonly CriterionChangeType[]> {
    requireStaffOrKey(viewer);
    return compareVersions(dataSource.manager, { scorecardId, from, to });
  }

  @FieldResolver(() => [ScorecardVersion], { description: "The newest first." })
  async versions(
    @Root() { id }: Scorecard,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly ScorecardVersion[]> {
    return (await loaders.one(versionsOfScorecard, id)) ?? [];
  }

  @FieldResolver(() => Int, { description: "The newest version's number: what a revision names." })
  async version(@Root() { id }: Scorecard, @Ctx() { loaders }: ApiContext): Promise<number> {
    return (await loaders.one(versionsOfScorecard, id))?.[0]?.version ?? 0;
  }
}

@Resolver(() => ScorecardVersion)
export class ScorecardVersionResolver {
  @FieldResolver(() => Scorecard)
  async scorecard(
    @Root() { scorecardId }: ScorecardVersion,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Scorecard | null> {
    return loaders.one(scorecardById, scorecardId);
  }

  @FieldResolver(() => [CriterionEntity], { description: "In their order." })
  async criteria(
    @Root() { id }: ScorecardVersion,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly CriterionEntity[]> {
    return (await loaders.one(criteriaOfVersion, id)) ?? [];
  }
}
