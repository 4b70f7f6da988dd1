import { missingFormParts } from "@attest/shared/service-record";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { Attribution, attributionOf } from "./attribution.object.ts";
import { FormEntry, FormPart } from "./form-entry.entity.ts";
import { ServiceClockType, clockTypeOf } from "./service-clock.object.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { formOfCycle, serviceRecordById } from "./service-record.loader.ts";

/** What a cycle leads to. */
@Resolver(() => ServiceCycle)
export class ServiceCycleResolver {
  @FieldResolver(() => ServiceRecord, { description: "The record it is a pass of." })
  async serviceRecord(
    @Root() cycle: ServiceCycle,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, cycle.serviceRecordId);
  }

  @FieldResolver(() => ServiceClockType, {
    description: "Of the first human answer; never pauses.",
  })
  responseClock(@Root() cycle: ServiceCycle): ServiceClockType {
    return clockTypeOf(cycle, "RESPONSE");
  }

  @FieldResolver(() => ServiceClockType, {
    description: "Of the solution; pauses only while waiting.",
  })
  resolutionClock(@Root() cycle: ServiceCycle): ServiceClockType {
    return clockTypeOf(cycle, "RESOLUTION");
  }

  @FieldResolver(() => [FormEntry], {
    description: "The record form, in the order it was written.",
  })
  async formEntries(
    @Root() cycle: ServiceCycle,
    @Ctx() { loaders }: ApiContext,
  ): Promise<FormEntry[]> {
    return (await loaders.one(formOfCycle, cycle.id)) ?? [];
  }

  @FieldResolver(() => [FormPart], {
    description: "What the form still lacks before closing can be asked for.",
  })
  async missingFormParts(
    @Root() cycle: ServiceCycle,
    @Ctx() { loaders }: ApiContext,
  ): Promise<FormPart[]> {
    return missingFormParts((await loaders.one(formOfCycle, cycle.id)) ?? []);
  }

  @FieldResolver(() => Attribution, {
    nullable: true,
    description: "The snapshot at closing; null while open.",
  })
  attribution(@Root() cycle: ServiceCycle): Attribution | null {
    return attributionOf(cycle);
  }
}
