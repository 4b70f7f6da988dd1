import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { CorrectiveAction } from "./corrective-action.entity.ts";
import {
  CancelCorrectiveActionInput,
  CheckCorrectiveActionInput,
  CompleteCorrectiveActionInput,
  CreateCorrectiveActionInput,
} from "./corrective-action.input.ts";
import { correctiveActionById } from "./corrective-action.loader.ts";
import { CorrectiveActionPayload } from "./corrective-action.payload.ts";
import {
  cancelCorrectiveAction,
  checkCorrectiveAction,
  completeCorrectiveAction,
} from "./corrective-action.service.ts";
import { createCorrectiveAction } from "./create-corrective-action.service.ts";

@Resolver(() => CorrectiveActionPayload)
export class CorrectiveActionCommandResolver {
  @Mutation(() => CorrectiveActionPayload, { description: "Who: INSPECTOR, GENERAL_MANAGER." })
  async createCorrectiveAction(
    @Arg("input", () => CreateCorrectiveActionInput) input: CreateCorrectiveActionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CorrectiveActionPayload> {
    return command("createCorrectiveAction", (unit) => createCorrectiveAction(unit, input));
  }

  @Mutation(() => CorrectiveActionPayload, { description: "Who: its owner." })
  async completeCorrectiveAction(
    @Arg("input", () => CompleteCorrectiveActionInput) input: CompleteCorrectiveActionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CorrectiveActionPayload> {
    return command("completeCorrectiveAction", (unit) => completeCorrectiveAction(unit, input));
  }

  @Mutation(() => CorrectiveActionPayload, {
    description: "Who: an INSPECTOR who does not own it.",
  })
  async checkCorrectiveAction(
    @Arg("input", () => CheckCorrectiveActionInput) input: CheckCorrectiveActionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CorrectiveActionPayload> {
    return command("checkCorrectiveAction", (unit) => checkCorrectiveAction(unit, input));
  }

  @Mutation(() => CorrectiveActionPayload, { description: "Who: GENERAL_MANAGER." })
  async cancelCorrectiveAction(
    @Arg("input", () => CancelCorrectiveActionInput) input: CancelCorrectiveActionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CorrectiveActionPayload> {
    return command("cancelCorrectiveAction", (unit) => cancelCorrectiveAction(unit, input));
  }

  @FieldResolver(() => CorrectiveAction, { description: "As it is now." })
  async correctiveAction(
    @Root() { correctiveActionId }: CorrectiveActionPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<CorrectiveAction | null> {
    return loaders.one(correctiveActionById, correctiveActionId);
  }
}
