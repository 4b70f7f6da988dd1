import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Scorecard } from "./scorecard.entity.ts";
import { CreateScorecardInput, ReviseScorecardInput } from "./scorecard.input.ts";
import { scorecardById } from "./scorecard.loader.ts";
import { ScorecardPayload } from "./scorecard.payload.ts";
import { createScorecard, reviseScorecard } from "./scorecard.service.ts";

@Resolver(() => ScorecardPayload)
export class ScorecardCommandResolver {
  @Mutation(() => ScorecardPayload, { description: "Who: INSPECTOR, GENERAL_MANAGER." })
  async createScorecard(
    @Arg("input", () => CreateScorecardInput) input: CreateScorecardInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ScorecardPayload> {
    return command("createScorecard", (unit) => createScorecard(unit, input));
  }

  @Mutation(() => ScorecardPayload, {
    description:
      "Writes the next version; lots frozen before keep theirs. Who: INSPECTOR, GENERAL_MANAGER.",
  })
  async reviseScorecard(
    @Arg("input", () => ReviseScorecardInput) input: ReviseScorecardInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ScorecardPayload> {
    return command("reviseScorecard", (unit) => reviseScorecard(unit, input));
  }

  @FieldResolver(() => Scorecard, { description: "As it is now." })
  async scorecard(
    @Root() { scorecardId }: ScorecardPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Scorecard | null> {
    return loaders.one(scorecardById, scorecardId);
  }
}
