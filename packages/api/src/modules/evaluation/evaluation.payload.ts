import { Field, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";

@ObjectType({ description: "What became of an answer." })
export class SubmitEvaluationPayload {
  @Field(() => Boolean, { description: "It was stored." })
  accepted!: boolean;

  @Field(() => Boolean, { description: "False: too late, kept as text." })
  scored!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "The last second in which it can be amended.",
  })
  amendableUntil!: number | null;
}
