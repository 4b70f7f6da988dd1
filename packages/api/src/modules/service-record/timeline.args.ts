import { ArgsType, Field, Int } from "type-graphql";

/** A timeline is read onward only. */
@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { description: "1 to 100." })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of the journal, a feed or an event.",
  })
  after?: string;
}
