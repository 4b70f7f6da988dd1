import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordById, touchById } from "./service-record.loader.ts";
import {
  RecordConsentPayload,
  ServiceRecordPayload,
  TouchPayload,
} from "./service-record.payload.ts";
import { Touch } from "./touch.entity.ts";

@Resolver(() => ServiceRecordPayload)
export class ServiceRecordPayloadResolver {
  @FieldResolver(() => ServiceRecord, { description: "As it is now." })
  async serviceRecord(
    @Root() payload: ServiceRecordPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, payload.serviceRecordId);
  }
}

@Resolver(() => TouchPayload)
export class TouchPayloadResolver {
  @FieldResolver(() => Touch, { description: "The touch." })
  async touch(
    @Root() payload: TouchPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Touch | null> {
    return loaders.one(touchById, payload.touchId);
  }

  @FieldResolver(() => ServiceRecord, { description: "Its record, as it is now." })
  async serviceRecord(
    @Root() payload: TouchPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, payload.serviceRecordId);
  }
}

@Resolver(() => RecordConsentPayload)
export class RecordConsentPayloadResolver {
  @FieldResolver(() => ServiceRecord, {
    nullable: true,
    description: "For staff; null for a link's bearer.",
  })
  async serviceRecord(
    @Root() payload: RecordConsentPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return payload.serviceRecordId === null
      ? null
      : loaders.one(serviceRecordById, payload.serviceRecordId);
  }
}
