import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { closeOnCustomerRequest } from "./close.service.ts";
import { requestClosure } from "./closure.service.ts";
import { recordConsent } from "./consent.service.ts";
import { reopenServiceRecord } from "./reopen.service.ts";
import {
  CloseOnCustomerRequestInput,
  LogContactAttemptInput,
  RecordConsentInput,
  RequestClosureInput,
} from "./closing.input.ts";
import { ServiceRecordReasonInput } from "./service-record-command.input.ts";
import { RecordConsentPayload, ServiceRecordPayload } from "./service-record.payload.ts";
import { closeUnreachable, logContactAttempt } from "./unreachable.service.ts";

/** Closing records, and opening them again. */
@Resolver()
export class ClosingResolver {
  @Mutation(() => ServiceRecordPayload, {
    description:
      "Sends the CONSENT_REQUEST letter with the link PUBLIC_URL/portal/consent?token=... Who: the holder.",
  })
  async requestClosure(
    @Arg("input", () => RequestClosureInput) input: RequestClosureInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("requestClosure", (unit) => requestClosure(unit, input));
  }

  @Mutation(() => RecordConsentPayload, {
    description:
      "AGREED closes, archives and sends the CLOSING letter with PUBLIC_URL/portal/evaluation?token=... Who: the token's bearer; AGENT, the holder, for a call.",
  })
  async recordConsent(
    @Arg("input", () => RecordConsentInput) input: RecordConsentInput,
    @Ctx() { command }: ApiContext,
  ): Promise<RecordConsentPayload> {
    return command("recordConsent", (unit) => recordConsent(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, { description: "Who: AGENT, CUSTOMER_SERVICE_MANAGER." })
  async closeOnCustomerRequest(
    @Arg("input", () => CloseOnCustomerRequestInput) input: CloseOnCustomerRequestInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("closeOnCustomerRequest", (unit) => closeOnCustomerRequest(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "An attempt to reach the customer about closing. Who: the holder, AGENT.",
  })
  async logContactAttempt(
    @Arg("input", () => LogContactAttemptInput) input: LogContactAttemptInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("logContactAttempt", (unit) => logContactAttempt(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "After three attempts on three workdays. Who: CUSTOMER_SERVICE_MANAGER.",
  })
  async closeUnreachable(
    @Arg("input", () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("closeUnreachable", (unit) => closeUnreachable(unit, input));
  }

  @Mutation(() => ServiceRecordPayload, {
    description: "Within 30 days of closing. Who: AGENT, CUSTOMER_SERVICE_MANAGER.",
  })
  async reopenServiceRecord(
    @Arg("input", () => ServiceRecordReasonInput) input: ServiceRecordReasonInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ServiceRecordPayload> {
    return command("reopenServiceRecord", (unit) => reopenServiceRecord(unit, input));
  }
}
