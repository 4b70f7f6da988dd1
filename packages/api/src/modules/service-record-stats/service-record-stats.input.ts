import { ArgsType, Field, InputType } from "type-graphql";
import { DateScalar } from "../../platform/graphql/scalars.ts";
import { IDFilter } from "../../platform/pages/filters.ts";
import { Channel } from "../service-calendar/clock.enum.ts";
import { ServiceRecordStatDimension } from "./service-record-stat.object.ts";

@InputType({ description: "Which of the figures." })
export class ServiceRecordStatFilter {
  @Field(() => IDFilter, { nullable: true, description: "Of these teams." })
  industryTeamId?: IDFilter | null;

  @Field(() => IDFilter, { nullable: true, description: "Of these engineers." })
  engineerId?: IDFilter | null;

  @Field(() => IDFilter, { nullable: true, description: "At these levels." })
  serviceLevelId?: IDFilter | null;

  @Field(() => [Channel], { nullable: true, description: "One of these." })
  channel?: Channel[] | null;
}

@ArgsType()
export class ServiceRecordStatsArgs {
  @Field(() => [ServiceRecordStatDimension], { description: "Empty: one group of all." })
  by!: ServiceRecordStatDimension[];

  @Field(() => DateScalar, { description: "The first day." })
  from!: string;

  @Field(() => DateScalar, { description: "The last day, included." })
  to!: string;

  @Field(() => ServiceRecordStatFilter, { nullable: true, description: "Only some of them." })
  filter?: ServiceRecordStatFilter | null;
}
