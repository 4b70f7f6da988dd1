import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "A call as a telephone system tells of it." })
export class IncomingCallInput {
  @Field(() => String, { description: "The caller's; 3 to 20 digits, anything else is left out." })
  number!: string;
}

@InputType({ description: "A call one was paged for." })
export class AcknowledgePageInput {
  @Field(() => ID, { description: "The call." })
  id!: string;
}

@InputType({ description: "What one shift leaves to the next." })
export class RecordHandoverInput {
  @Field(() => String, { description: "Up to 2,000 characters." })
  note!: string;

  @Field(() => [ID], { description: "Every record of `recordsToHandOver`." })
  serviceRecordIds!: string[];
}
