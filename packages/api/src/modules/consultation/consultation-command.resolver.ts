import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { Consultation } from "./consultation.entity.ts";
import {
  CancelConsultationInput,
  ConveneConsultationInput,
  DecideConsultationInput,
  ProposeInConsultationInput,
} from "./consultation.input.ts";
import { consultationById, consultationsOfRecord } from "./consultation.loader.ts";
import { ConsultationPayload } from "./consultation.payload.ts";
import {
  cancelConsultation,
  conveneConsultation,
  decideConsultation,
  proposeInConsultation,
} from "./consultation.service.ts";

@Resolver(() => ConsultationPayload)
export class ConsultationCommandResolver {
  @Mutation(() => ConsultationPayload, {
    description: "Who: the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async conveneConsultation(
    @Arg("input", () => ConveneConsultationInput) input: ConveneConsultationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConsultationPayload> {
    return command("conveneConsultation", (unit) => conveneConsultation(unit, input));
  }

  @Mutation(() => ConsultationPayload, {
    description:
      "Who: an invited expert, the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async proposeInConsultation(
    @Arg("input", () => ProposeInConsultationInput) input: ProposeInConsultationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConsultationPayload> {
    return command("proposeInConsultation", (unit) => proposeInConsultation(unit, input));
  }

  @Mutation(() => ConsultationPayload, {
    description: "Who: the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async decideConsultation(
    @Arg("input", () => DecideConsultationInput) input: DecideConsultationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConsultationPayload> {
    return command("decideConsultation", (unit) => decideConsultation(unit, input));
  }

  @Mutation(() => ConsultationPayload, {
    description: "Who: the holder, DEPARTMENT_MANAGER of the team, TECHNICAL_DIRECTOR.",
  })
  async cancelConsultation(
    @Arg("input", () => CancelConsultationInput) input: CancelConsultationInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ConsultationPayload> {
    return command("cancelConsultation", (unit) => cancelConsultation(unit, input));
  }

  @FieldResolver(() => Consultation, { description: "As it is now." })
  async consultation(
    @Root() { consultationId }: ConsultationPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Consultation | null> {
    return loaders.one(consultationById, consultationId);
  }
}

@Resolver(() => ServiceRecord)
export class RecordConsultationsResolver {
  @FieldResolver(() => [Consultation], { description: "Experts convened on it, the first first." })
  async consultations(
    @Root() { id }: ServiceRecord,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly Consultation[]> {
    return (await loaders.one(consultationsOfRecord, id)) ?? [];
  }
}
