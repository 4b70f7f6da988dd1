import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { requireStaffOrKey } from "../../platform/access/require-viewer.ts";
import type { ApiContext } from "../../platform/context.ts";
import { Staff } from "../account/staff.entity.ts";
import { staffById } from "../account/staff.loader.ts";
import { readCalendarYear } from "./calendar-year-view.service.ts";
import { ClockPreview, PreviewClockInput } from "./preview-clock.input.ts";
import { readPreview } from "./preview-clock.service.ts";
import { ServiceCalendarType } from "./service-calendar.object.ts";

/** Working time, and what clocks would make of it. */
@Resolver(() => ServiceCalendarType)
export class ServiceCalendarResolver {
  @Query(() => ServiceCalendarType, {
    description: "A year of the calendar; one nobody touched is EMPTY.",
  })
  async serviceCalendar(
    @Ctx() context: ApiContext,
    @Arg("year", () => Int, { description: "2000 to 2100." }) year: number,
  ): Promise<ServiceCalendarType> {
    requireStaffOrKey(context.viewer);
    return readCalendarYear(context.dataSource.manager, year);
  }

  @Query(() => ClockPreview, {
    description:
      "What the clock would say, by the rule that judges records. Who: any staff, any key.",
  })
  async previewClock(
    @Ctx() context: ApiContext,
    @Arg("input", () => PreviewClockInput)
    { stoppedAt = null, pauses, ...clock }: PreviewClockInput,
  ): Promise<ClockPreview> {
    requireStaffOrKey(context.viewer);
    return readPreview(
      context.dataSource.manager,
      { ...clock, stoppedAt, pauses: pauses ?? [] },
      context.now,
    );
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description: "Who answers for it; null for the tables shipped with the product.",
  })
  async certifiedBy(
    @Root() { certifiedById }: ServiceCalendarType,
    @Ctx() context: ApiContext,
  ): Promise<Staff | null> {
    return certifiedById === null ? null : context.loaders.one(staffById, certifiedById);
  }
}
