import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import {
  CreateIndustryTeamInput,
  SetRoutingRuleInput,
  SetTeamManagerInput,
  UpdateIndustryTeamInput,
} from "./industry-team.input.ts";
import { industryTeamLoader } from "./industry-team.loader.ts";
import { IndustryTeamPayload, RoutingRulePayload } from "./industry-team.payload.ts";
import { createIndustryTeam, updateIndustryTeam } from "./industry-team.service.ts";
import { setRoutingRule } from "./routing.service.ts";
import { setTeamManager } from "./team-manager.service.ts";

/** The commands on teams. */
@Resolver(() => IndustryTeamPayload)
export class IndustryTeamCommandResolver {
  @Mutation(() => IndustryTeamPayload, {
    description: "Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR.",
  })
  async createIndustryTeam(
    @Ctx() context: ApiContext,
    @Arg("input", () => CreateIndustryTeamInput) input: CreateIndustryTeamInput,
  ): Promise<IndustryTeamPayload> {
    return context.command("createIndustryTeam", (unit) => createIndustryTeam(unit, input));
  }

  @Mutation(() => IndustryTeamPayload, {
    description: "Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR.",
  })
  async updateIndustryTeam(
    @Ctx() context: ApiContext,
    @Arg("input", () => UpdateIndustryTeamInput) input: UpdateIndustryTeamInput,
  ): Promise<IndustryTeamPayload> {
    return context.command("updateIndustryTeam", (unit) => updateIndustryTeam(unit, input));
  }

  @Mutation(() => IndustryTeamPayload, {
    description: "Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR.",
  })
  async setTeamManager(
    @Ctx() context: ApiContext,
    @Arg("input", () => SetTeamManagerInput) input: SetTeamManagerInput,
  ): Promise<IndustryTeamPayload> {
    const { staffId = null, ...rest } = input;
    return context.command("setTeamManager", (unit) => setTeamManager(unit, { ...rest, staffId }));
  }

  @Mutation(() => RoutingRulePayload, {
    description: "Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR.",
  })
  async setRoutingRule(
    @Ctx() context: ApiContext,
    @Arg("input", () => SetRoutingRuleInput) input: SetRoutingRuleInput,
  ): Promise<RoutingRulePayload> {
    return context.command("setRoutingRule", (unit) => setRoutingRule(unit, input));
  }

  @FieldResolver(() => IndustryTeam, { description: "As it is now." })
  async industryTeam(
    @Root() payload: IndustryTeamPayload,
    @Ctx() context: ApiContext,
  ): Promise<IndustryTeam | null> {
    return context.loaders.one(industryTeamLoader, payload.industryTeamId);
  }
}
