import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { checkIdentity } from "./identity.service.ts";
import { openServiceRecord } from "./open-record.service.ts";
import {
  CheckIdentityInput,
  LogTouchInput,
  OpenServiceRecordInput,
} from "./service-record-command.input.ts";
import {
  CheckIdentityPayload,
  ServiceRecordPayload,
  TouchPayload,
} from "./service-record.payload.ts";
import { logTouch } from "./touch.service.ts";

/** Taking requests. */
@Resolver()
export class IntakeResolver {
  @Mutation(() => CheckIdentityPayload, {
    description:
      "Stored whatever the result. Who: AGENT, CUSTOMER_SERVICE_MANAGER, an engineer on duty.",
  })
  async checkIdentity(
    @Arg("input", () => CheckIdentityInput) input: CheckIdentityInput,
    @Ctx() { command }: ApiContext,
  ): Promise<CheckIdentityPayload> {
    return command("checkIdentity", (unit) => checkIdentity(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER, an engineer on duty.",
  })
  async openServiceRecord(
    @Arg("input", () => OpenServiceRecordInput) input: OpenServiceRecordInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("openServiceRecord", (unit) => openServiceRecord(unit, input));
  }

  @Mutation(() => TouchPayload, {
    description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER, the holder.",
  })
  async logTouch(
    @Arg("input", () => LogTouchInput) input: LogTouchInput,
    @Ctx() { command }: ApiContext,
  ): Promise<TouchPayload> {
    return command("logTouch", (unit) => logTouch(unit, input));
  }
}
