import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { engineerLoader } from "../engineer/engineer.loader.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { serviceLevelLoader } from "../service-level/service-level.loader.ts";
import { Attribution } from "./attribution.object.ts";
import { Custody } from "./custody.entity.ts";
import { FormEntry } from "./form-entry.entity.ts";
import { Solution } from "./solution.entity.ts";

@Resolver(() => FormEntry)
export class FormEntryResolver {
  @FieldResolver(() => Staff, {
    nullable: true,
    description: "Null for what the system or an integration wrote.",
  })
  async author(@Root() entry: FormEntry, @Ctx() { loaders }: ApiContext): Promise<Staff | null> {
    return entry.authorId === null ? null : loaders.one(staffById, entry.authorId);
  }
}

@Resolver(() => Solution)
export class SolutionResolver {
  @FieldResolver(() => Staff, { description: "Who proposed it." })
  async proposedBy(
    @Root() solution: Solution,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Staff | null> {
    return loaders.one(staffById, solution.proposedById);
  }
}

@Resolver(() => Custody)
export class CustodyResolver {
  @FieldResolver(() => IndustryTeam, { nullable: true, description: "Null: the desk." })
  async industryTeam(
    @Root() custody: Custody,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return custody.industryTeamId === null
      ? null
      : loaders.one(industryTeamLoader, custody.industryTeamId);
  }

  @FieldResolver(() => Engineer, {
    nullable: true,
    description: "Null: the desk or the team's queue.",
  })
  async engineer(
    @Root() custody: Custody,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return custody.engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, custody.engineerId))?.engineer ?? null);
  }
}

@Resolver(() => Attribution)
export class AttributionResolver {
  @FieldResolver(() => IndustryTeam, { description: "The team that held it." })
  async industryTeam(
    @Root() attribution: Attribution,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return loaders.one(industryTeamLoader, attribution.industryTeamId);
  }

  @FieldResolver(() => Engineer, {
    nullable: true,
    description: "The engineer who held it; null: nobody.",
  })
  async engineer(
    @Root() attribution: Attribution,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Engineer | null> {
    return attribution.engineerId === null
      ? null
      : ((await loaders.one(engineerLoader, attribution.engineerId))?.engineer ?? null);
  }

  @FieldResolver(() => ServiceLevel, { description: "The level it was served at." })
  async serviceLevel(
    @Root() attribution: Attribution,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceLevel | null> {
    return loaders.one(serviceLevelLoader, attribution.serviceLevelId);
  }
}
