import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Engineer } from "./engineer.entity.ts";
import { AddTeamMemberInput, CreateEngineerInput } from "./engineer.input.ts";
import { engineerLoader } from "./engineer.loader.ts";
import { EngineerPayload } from "./engineer.payload.ts";
import { addTeamMember, createEngineer } from "./engineer.service.ts";

/** The commands on engineers. */
@Resolver(() => EngineerPayload)
export class EngineerCommandResolver {
  @Mutation(() => EngineerPayload, { description: "Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR." })
  async createEngineer(
    @Ctx() context: ApiContext,
    @Arg("input", () => CreateEngineerInput) input: CreateEngineerInput,
  ): Promise<EngineerPayload> {
    return context.command("createEngineer", (unit) => createEngineer(unit, input));
  }

  @Mutation(() => EngineerPayload, {
    description: "Joins or moves. Who: TECHNICAL_DIRECTOR, OPERATIONS_DIRECTOR.",
  })
  async addTeamMember(
    @Ctx() context: ApiContext,
    @Arg("input", () => AddTeamMemberInput) input: AddTeamMemberInput,
  ): Promise<EngineerPayload> {
    return context.command("addTeamMember", (unit) => addTeamMember(unit, input));
  }

  @FieldResolver(() => Engineer, { description: "As they are now." })
  async engineer(
    @Root() payload: EngineerPayload,
    @Ctx() context: ApiContext,
  ): Promise<Engineer | null> {
    return (await context.loaders.one(engineerLoader, payload.engineerId))?.engineer ?? null;
  }
}
