import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { AcknowledgePageInput, IncomingCallInput, RecordHandoverInput } from "./duty-call.input.ts";
import { dutyCallById, dutyHandoverById } from "./duty-call.loader.ts";
import { DutyCallPayload, DutyHandoverPayload } from "./duty-call.payload.ts";
import { acknowledgePage, incomingCall } from "./duty-call.service.ts";
import { DutyHandover } from "./duty-handover.entity.ts";
import { recordHandover } from "./handover.service.ts";

/** The commands about calls. */
@Resolver(() => DutyCallPayload)
export class DutyCallCommandResolver {
  @Mutation(() => DutyCallPayload, {
    description:
      "A telephone system tells of a call; outside working time the engineer on duty is paged. Who: AGENT, CUSTOMER_SERVICE_MANAGER, a key with records:write.",
  })
  async incomingCall(
    @Arg("input", () => IncomingCallInput) input: IncomingCallInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyCallPayload> {
    return context.command("incomingCall", (unit) => incomingCall(unit, input));
  }

  @Mutation(() => DutyCallPayload, { description: "Ends the paging. Who: whoever was paged." })
  async acknowledgePage(
    @Arg("input", () => AcknowledgePageInput) input: AcknowledgePageInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyCallPayload> {
    return context.command("acknowledgePage", (unit) => acknowledgePage(unit, input));
  }

  @FieldResolver(() => DutyCall, { description: "The call." })
  async dutyCall(
    @Root() { dutyCallId }: DutyCallPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<DutyCall | null> {
    return loaders.one(dutyCallById, dutyCallId);
  }
}

/** The command of a shift that ends. */
@Resolver(() => DutyHandoverPayload)
export class DutyHandoverCommandResolver {
  @Mutation(() => DutyHandoverPayload, {
    description:
      "Names every record that passes to the next shift. Who: the engineer on duty, or up to two hours later.",
  })
  async recordHandover(
    @Arg("input", () => RecordHandoverInput) input: RecordHandoverInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyHandoverPayload> {
    return context.command("recordHandover", (unit) => recordHandover(unit, input));
  }

  @FieldResolver(() => DutyHandover, { description: "As it was written." })
  async dutyHandover(
    @Root() { dutyHandoverId }: DutyHandoverPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<DutyHandover | null> {
    return loaders.one(dutyHandoverById, dutyHandoverId);
  }
}
