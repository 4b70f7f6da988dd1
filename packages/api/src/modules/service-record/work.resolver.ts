import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { assignServiceRecord, reassignServiceRecord } from "./assign.service.ts";
import { addFormEntry, proposeSolution } from "./form.service.ts";
import { respondToServiceRecord } from "./respond.service.ts";
import {
  AddFormEntryInput,
  AssignServiceRecordInput,
  ProposeSolutionInput,
  ReassignServiceRecordInput,
  RespondToServiceRecordInput,
  ServiceRecordReasonInput,
} from "./service-record-command.input.ts";
import { ServiceRecordPayload } from "./service-record.payload.ts";
import { resumeServiceRecord, waitForCustomer, waitForThirdParty } from "./wait.service.ts";

/** Working on records. */
@Resolver()
export class WorkResolver {
  @Mutation(() => ServiceRecordPayload, {
    description:
      "First assignment. Who: AGENT, CUSTOMER_SERVICE_MANAGER, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async assignServiceRecord(
    @Arg("input", () => AssignServiceRecordInput) input: AssignServiceRecordInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("assignServiceRecord", (unit) => assignServiceRecord(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description:
      "Who: DEPARTMENT_MANAGER of the team, CUSTOMER_SERVICE_MANAGER, TECHNICAL_DIRECTOR.",
  })
  async reassignServiceRecord(
    @Arg("input", () => ReassignServiceRecordInput) input: ReassignServiceRecordInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("reassignServiceRecord", (unit) => reassignServiceRecord(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Who: the holder, the engineer on duty, DEPARTMENT_MANAGER of the team.",
  })
  async respondToServiceRecord(
    @Arg("input", () => RespondToServiceRecordInput) input: RespondToServiceRecordInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("respondToServiceRecord", (unit) => respondToServiceRecord(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Who: the holder, AGENT, CUSTOMER_SERVICE_MANAGER.",
  })
  async addFormEntry(
    @Arg("input", () => AddFormEntryInput) input: AddFormEntryInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("addFormEntry", (unit) => addFormEntry(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Also writes the SOLUTION entry. Who: the holder.",
  })
  async proposeSolution(
    @Arg("input", () => ProposeSolutionInput) input: ProposeSolutionInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("proposeSolution", (unit) => proposeSolution(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Pauses the resolution clock. Who: the holder.",
  })
  async waitForCustomer(
    @Arg("input", () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("waitForCustomer", (unit) => waitForCustomer(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Pauses the resolution clock. Who: the holder.",
  })
  async waitForThirdParty(
    @Arg("input", () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("waitForThirdParty", (unit) => waitForThirdParty(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, { description: "Goes on after a wait. Who: the holder." })
  async resumeServiceRecord(
    @Arg("input", () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("resumeServiceRecord", (unit) => resumeServiceRecord(unit, input));
  }
}
