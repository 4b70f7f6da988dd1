import { CalendarState } from "@attest/shared/service-calendar";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.ts";
import { DayType } from "./clock.enum.ts";
import type { CalendarYearView } from "./calendar-year-view.service.ts";

registerEnumType(CalendarState, {
  name: "CalendarState",
  description: "How far a year's table can be relied on.",
});

@ObjectType("CalendarDay", { description: "One day of a year." })
export class CalendarDayType {
  @Field(() => DateScalar)
  date!: string;

  @Field(() => DayType, { description: "UNCERTIFIED while nobody answers for the table." })
  type!: DayType;

  @Field(() => String, {
    nullable: true,
    description: "The holiday's name, also on its make-up workdays.",
  })
  name!: string | null;

  @Field(() => Boolean, { description: "Whether there is working time on it." })
  working!: boolean;
}

@ObjectType("ServiceCalendar", { description: "One year of the service calendar." })
export class ServiceCalendarType implements CalendarYearView {
  @Field(() => Int)
  year!: number;

  @Field(() => CalendarState)
  state!: CalendarState;

  @Field(() => Int, { description: "What certifying names. 0: the year was never touched." })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: "Addresses of the State Council's notices, one a line.",
  })
  source!: string | null;

  certifiedById!: string | null;

  @Field(() => [CalendarDayType], {
    description: "Every day of the year in order; none while the year is EMPTY.",
  })
  days!: readonly CalendarDayType[];
}
