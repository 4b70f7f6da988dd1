import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@ObjectType({ description: "A record whose open clocks moved when the year's table changed." })
export class ClockRecount {
  serviceRecordId!: string;

  @Field(() => DateTimeScalar, { description: "After the change." })
  responseDueAt!: number;

  @Field(() => DateTimeScalar, { description: "Before it." })
  responseDueAtBefore!: number;

  @Field(() => DateTimeScalar, { description: "After the change." })
  resolutionDueAt!: number;

  @Field(() => DateTimeScalar, { description: "Before it." })
  resolutionDueAtBefore!: number;
}
