import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import {
  ApplyDutyTemplateInput,
  DutyTemplateInput,
  SaveDutyRosterInput,
  SaveDutyTemplateInput,
  SwapDutyShiftsInput,
} from "./duty-roster.input.ts";
import {
  DeleteDutyTemplatePayload,
  DutyRosterPayload,
  DutyRosterType,
  DutyTemplatePayload,
} from "./duty-roster.object.ts";
import { DutyTemplate } from "./duty-template.entity.ts";
import { dutyTemplateById } from "./duty-template.loader.ts";
import {
  applyDutyTemplate,
  deleteDutyTemplate,
  saveDutyTemplate,
} from "./duty-template.service.ts";
import { readDutyRoster } from "./read-duty-roster.service.ts";
import { saveDutyRoster } from "./save-duty-roster.service.ts";
import { swapDutyShifts } from "./swap-duty-shifts.service.ts";

/** The commands on the roster. */
@Resolver(() => DutyRosterPayload)
export class DutyRosterCommandResolver {
  @Mutation(() => DutyRosterPayload, {
    description:
      "A gap outside working time is refused by name: ROSTER_GAP with details.gaps. Who: CUSTOMER_SERVICE_MANAGER, TECHNICAL_DIRECTOR, as for swaps and rotations.",
  })
  async saveDutyRoster(
    @Arg("input", () => SaveDutyRosterInput) { from, to, ...input }: SaveDutyRosterInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyRosterPayload> {
    return context.command("saveDutyRoster", (unit) =>
      saveDutyRoster(unit, { ...input, startsAt: from, endsAt: to }),
    );
  }

  @Mutation(() => DutyRosterPayload, { description: "Two later shifts change their engineers." })
  async swapDutyShifts(
    @Arg("input", () => SwapDutyShiftsInput) input: SwapDutyShiftsInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyRosterPayload> {
    return context.command("swapDutyShifts", (unit) => swapDutyShifts(unit, input));
  }

  @Mutation(() => DutyRosterPayload, { description: "Fills a stretch by a rotation." })
  async applyDutyTemplate(
    @Arg("input", () => ApplyDutyTemplateInput) { from, to, ...input }: ApplyDutyTemplateInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyRosterPayload> {
    return context.command("applyDutyTemplate", (unit) =>
      applyDutyTemplate(unit, { ...input, startsAt: from, endsAt: to }),
    );
  }

  @FieldResolver(() => DutyRosterType, { description: "As it is now." })
  async dutyRoster(
    @Root() { startsAt, endsAt }: DutyRosterPayload,
    @Ctx() { dataSource, viewer }: ApiContext,
  ): Promise<DutyRosterType> {
    return readDutyRoster(dataSource.manager, viewer, { startsAt, endsAt });
  }
}

/** The commands on rotations. */
@Resolver(() => DutyTemplatePayload)
export class DutyTemplateCommandResolver {
  @Mutation(() => DutyTemplatePayload, { description: "Keeps a rotation." })
  async saveDutyTemplate(
    @Arg("input", () => SaveDutyTemplateInput) input: SaveDutyTemplateInput,
    @Ctx() context: ApiContext,
  ): Promise<DutyTemplatePayload> {
    return context.command("saveDutyTemplate", (unit) => saveDutyTemplate(unit, input));
  }

  @Mutation(() => DeleteDutyTemplatePayload, { description: "The roster stays as it is." })
  async deleteDutyTemplate(
    @Arg("input", () => DutyTemplateInput) input: DutyTemplateInput,
    @Ctx() context: ApiContext,
  ): Promise<DeleteDutyTemplatePayload> {
    return context.command("deleteDutyTemplate", (unit) => deleteDutyTemplate(unit, input));
  }

  @FieldResolver(() => DutyTemplate, { description: "The rotation." })
  async dutyTemplate(
    @Root() { dutyTemplateId }: DutyTemplatePayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<DutyTemplate | null> {
    return loaders.one(dutyTemplateById, dutyTemplateId);
  }
}
