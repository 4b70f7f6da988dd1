import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { readCalendarYear } from "./calendar-year-view.service.ts";
import { certifyCalendarYear, importCalendarYear } from "./calendar-year.service.ts";
import {
  CertifyCalendarInput,
  ImportCalendarInput,
  OverrideCalendarDayInput,
} from "./service-calendar.input.ts";
import { overrideCalendarDay } from "./override-day.service.ts";
import { ServiceCalendarPayload } from "./service-calendar.payload.ts";
import { ServiceCalendarType } from "./service-calendar.object.ts";

/** The commands on the calendar. */
@Resolver(() => ServiceCalendarPayload)
export class ServiceCalendarCommandResolver {
  @Mutation(() => ServiceCalendarPayload, {
    description: "Provisional until certified. Who: OPERATIONS_DIRECTOR, ADMINISTRATOR.",
  })
  async importCalendar(
    @Ctx() context: ApiContext,
    @Arg("input", () => ImportCalendarInput) input: ImportCalendarInput,
  ): Promise<ServiceCalendarPayload> {
    return context.command("importCalendar", async (unit) => ({
      ...(await importCalendarYear(unit, input)),
    }));
  }

  @Mutation(() => ServiceCalendarPayload, { description: "Who: OPERATIONS_DIRECTOR." })
  async certifyCalendar(
    @Ctx() context: ApiContext,
    @Arg("input", () => CertifyCalendarInput) input: CertifyCalendarInput,
  ): Promise<ServiceCalendarPayload> {
    return context.command("certifyCalendar", async (unit) => ({
      ...(await certifyCalendarYear(unit, input)),
    }));
  }

  @Mutation(() => ServiceCalendarPayload, {
    description: "A day of the company's own; open clocks are recounted. Who: OPERATIONS_DIRECTOR.",
  })
  async overrideCalendarDay(
    @Ctx() context: ApiContext,
    @Arg("input", () => OverrideCalendarDayInput)
    { date, working = null, name = null, version }: OverrideCalendarDayInput,
  ): Promise<ServiceCalendarPayload> {
    return context.command("overrideCalendarDay", async (unit) => ({
      ...(await overrideCalendarDay(unit, {
        date,
        working,
        version,
        name: name?.trim().slice(0, 100) || null,
      })),
    }));
  }

  @FieldResolver(() => ServiceCalendarType, { description: "The year as it is now." })
  async serviceCalendar(
    @Root() { year }: ServiceCalendarPayload,
    @Ctx() context: ApiContext,
  ): Promise<ServiceCalendarType> {
    return readCalendarYear(context.dataSource.manager, year);
  }
}
