import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ServiceCalendarType } from "../service-calendar/service-calendar.object.ts";
import { ClockRecount } from "./clock-recount.object.ts";
import { recountsOfVersion } from "./clock-recounts.service.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordById } from "./service-record.loader.ts";

/** What the present version of a year moved. */
@Resolver(() => ServiceCalendarType)
export class CalendarRecountResolver {
  @FieldResolver(() => [ClockRecount], {
    description:
      "The records whose open clocks this version of the year moved, as far as one may read them; up to 500.",
  })
  async recounts(
    @Root() { version }: ServiceCalendarType,
    @Ctx() { dataSource, viewer }: ApiContext,
  ): Promise<ClockRecount[]> {
    return version === 0 ? [] : recountsOfVersion(dataSource.manager, viewer, version);
  }
}

@Resolver(() => ClockRecount)
export class ClockRecountResolver {
  @FieldResolver(() => ServiceRecord, { description: "The record." })
  async serviceRecord(
    @Root() { serviceRecordId }: ClockRecount,
    @Ctx() { loaders }: ApiContext,
  ): Promise<ServiceRecord | null> {
    return loaders.one(serviceRecordById, serviceRecordId);
  }
}
