import { Field, InputType, Int } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.ts";

@InputType({ description: "A day that differs from the week." })
export class StatutoryDayInput {
  @Field(() => String, { description: "The holiday, also on its make-up workdays." })
  name!: string;

  @Field(() => String, { description: "YYYY-MM-DD, in the year or in the December before." })
  date!: string;

  @Field(() => Boolean, { description: "False on a make-up workday." })
  isOffDay!: boolean;
}

@InputType({ description: "A State Council table." })
export class ImportCalendarInput {
  @Field(() => Int, { description: "2007 to 2100." })
  year!: number;

  @Field(() => [String], { defaultValue: [], description: "Addresses of the notices." })
  papers!: string[];

  @Field(() => [StatutoryDayInput], { description: "Never empty: CALENDAR_EMPTY." })
  days!: StatutoryDayInput[];
}

@InputType({ description: "A year someone answers for." })
export class CertifyCalendarInput {
  @Field(() => Int, { description: "The year." })
  year!: number;

  @Field(() => Int, { description: "The version last read." })
  version!: number;
}

@InputType({ description: "A day the company decides about for itself." })
export class OverrideCalendarDayInput {
  @Field(() => DateScalar, { description: "Today or later." })
  date!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is worked; null: as the State Council's table and the week say.",
  })
  working?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in a word or two; up to 100 characters.",
  })
  name?: string | null;

  @Field(() => Int, { description: "The year's version last read." })
  version!: number;
}
