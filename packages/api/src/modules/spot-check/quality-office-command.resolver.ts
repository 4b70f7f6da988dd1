import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { industryTeamLoader } from "../industry-team/industry-team.loader.ts";
import { setAuditCadence } from "./audit.service.ts";
import { declareConflict, withdrawConflict } from "./conflict.service.ts";
import { DeclareConflictInput, WithdrawConflictInput } from "./quality-office.input.ts";
import { ApproveSeverityInput, SetAuditCadenceInput } from "./spot-check.input.ts";
import { ConflictPayload, TeamSeverityPayload } from "./spot-check.payload.ts";
import { approveSeverity } from "./switch-severity.service.ts";

@Resolver(() => TeamSeverityPayload)
export class QualityOfficeCommandResolver {
  @Mutation(() => ConflictPayload, { description: "Who: INSPECTOR, for oneself." })
  async declareConflict(
    @Arg("input", () => DeclareConflictInput) input: DeclareConflictInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConflictPayload> {
    return command("declareConflict", (unit) => declareConflict(unit, input));
  }

  @Mutation(() => ConflictPayload, { description: "Who: the INSPECTOR who declared it." })
  async withdrawConflict(
    @Arg("input", () => WithdrawConflictInput) input: WithdrawConflictInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConflictPayload> {
    return command("withdrawConflict", (unit) => withdrawConflict(unit, input));
  }

  @Mutation(() => TeamSeverityPayload, {
    description:
      "REDUCED from a switching score of 30 on, TIGHTENED after a stop, NORMAL after REDUCED. Who: GENERAL_MANAGER.",
  })
  async approveSeverity(
    @Arg("input", () => ApproveSeverityInput) input: ApproveSeverityInput,
    @Ctx() { command }: ApiContext,
  ): Promise<TeamSeverityPayload> {
    return command("approveSeverity", (unit) => approveSeverity(unit, input));
  }

  @Mutation(() => TeamSeverityPayload, {
    description: "How often a self-managed team is audited. Who: GENERAL_MANAGER.",
  })
  async setAuditCadence(
    @Arg("input", () => SetAuditCadenceInput) input: SetAuditCadenceInput,
    @Ctx() { command }: ApiContext,
  ): Promise<TeamSeverityPayload> {
    return command("setAuditCadence", (unit) => setAuditCadence(unit, input));
  }

  @FieldResolver(() => IndustryTeam, { description: "As it is now." })
  async industryTeam(
    @Root() { industryTeamId }: TeamSeverityPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<IndustryTeam | null> {
    return loaders.one(industryTeamLoader, industryTeamId);
  }
}
