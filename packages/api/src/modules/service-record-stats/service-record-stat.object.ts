import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar, YearMonthScalar } from "../../platform/graphql/scalars.ts";
import { Channel } from "../service-calendar/clock.enum.ts";

/** What figures can be told apart by. */
export const ServiceRecordStatDimension = {
  TEAM: "TEAM",
  ENGINEER: "ENGINEER",
  CHANNEL: "CHANNEL",
  LEVEL: "LEVEL",
  DAY: "DAY",
  MONTH: "MONTH",
} as const;
export type ServiceRecordStatDimension =
  (typeof ServiceRecordStatDimension)[keyof typeof ServiceRecordStatDimension];

registerEnumType(ServiceRecordStatDimension, {
  name: "ServiceRecordStatDimension",
  description: "What figures are told apart by; days and months are those of Asia/Shanghai.",
});

/** The figures of one group; team, engineer and level are field resolvers. */
@ObjectType({
  description:
    "Figures of one group. A closed cycle counts for whom it was attributed to, an open one for who has the record now. What was not asked for in `by` is null.",
})
export class ServiceRecordStat {
  readonly industryTeamId!: string | null;
  readonly engineerId!: string | null;
  readonly serviceLevelId!: string | null;

  @Field(() => Channel, { nullable: true, description: "Of the records." })
  channel!: Channel | null;

  @Field(() => DateScalar, { nullable: true, description: "In Asia/Shanghai." })
  day!: string | null;

  @Field(() => YearMonthScalar, { nullable: true, description: "In Asia/Shanghai." })
  month!: string | null;

  @Field(() => Int, { description: "Records opened, by the day they were." })
  opened!: number;

  @Field(() => Int, { description: "Cycles closed, by the day they were." })
  closed!: number;

  @Field(() => Int, { description: "Cycles opened after a record's first." })
  reopened!: number;

  @Field(() => Int, { description: "Response clocks stopped and judged, by the day they stopped." })
  responsesJudged!: number;

  @Field(() => Int, { description: "Those of them in time." })
  responsesMet!: number;

  @Field(() => Int, {
    description: "Resolution clocks stopped and judged, by the day they stopped.",
  })
  resolutionsJudged!: number;

  @Field(() => Int, { description: "Those of them in time." })
  resolutionsMet!: number;

  @Field(() => Int, {
    description: "Scores of the locked answers one may read, by the day of the first answer.",
  })
  evaluationSum!: number;

  @Field(() => Int, { description: "How many those are." })
  evaluationCount!: number;
}
