import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class JournalArgs {
  @Field(() => Int, { description: "1 to 100." })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of the journal, a feed or an event.",
  })
  after?: string;

  @Field(() => String, { nullable: true, description: "A record's number, or <kind>:<id>." })
  target?: string;

  @Field(() => String, { nullable: true, description: "Such as service_record.open." })
  action?: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "The newest first, and the cursor leads back in time; left out: oldest first, as a timeline is.",
  })
  newestFirst?: boolean;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description: "The endCursor of the page before, or an event's cursor.",
  })
  after?: string;

  @Field(() => Int, { description: "1 to 100." })
  first!: number;

  @Field(() => Boolean, { nullable: true, description: "No entries, only the cursor of now." })
  fromEnd?: boolean;
}
