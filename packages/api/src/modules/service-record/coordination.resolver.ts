import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { releaseBackupResource, requestBackupResource } from "./backup-resource.service.ts";
import {
  AskReassignmentInput,
  DecideReassignmentRequestInput,
  MergeServiceRecordInput,
  ReleaseBackupResourceInput,
  RequestBackupResourceInput,
} from "./coordination.input.ts";
import { mergeServiceRecord } from "./merge.service.ts";
import { askReassignment, decideReassignmentRequest } from "./reassignment-request.service.ts";
import { ServiceRecordPayload } from "./service-record.payload.ts";

/** Coordinating the work on records: who else could take it, who helps, what is the same problem. */
@Resolver()
export class CoordinationResolver {
  @Mutation(() => ServiceRecordPayload, {
    description: "Moves nothing by itself. Who: the holder.",
  })
  async askReassignment(
    @Arg("input", () => AskReassignmentInput) input: AskReassignmentInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("askReassignment", (unit) => askReassignment(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description:
      "Granting reassigns. Who: DEPARTMENT_MANAGER of the team, CUSTOMER_SERVICE_MANAGER, TECHNICAL_DIRECTOR.",
  })
  async decideReassignmentRequest(
    @Arg("input", () => DecideReassignmentRequestInput) input: DecideReassignmentRequestInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("decideReassignmentRequest", (unit) => decideReassignmentRequest(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Who: the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async requestBackupResource(
    @Arg("input", () => RequestBackupResourceInput) input: RequestBackupResourceInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("requestBackupResource", (unit) => requestBackupResource(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Who: the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async releaseBackupResource(
    @Arg("input", () => ReleaseBackupResourceInput) input: ReleaseBackupResourceInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("releaseBackupResource", (unit) => releaseBackupResource(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description:
      "Answers with the record that goes on; the duplicate keeps its breaches. Who: AGENT, CUSTOMER_SERVICE_MANAGER.",
  })
  async mergeServiceRecord(
    @Arg("input", () => MergeServiceRecordInput) input: MergeServiceRecordInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("mergeServiceRecord", (unit) => mergeServiceRecord(unit, input));
  }
}
