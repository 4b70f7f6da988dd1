import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A record of a bulk command, as it was last read." })
export class BulkServiceRecordItemInput {
  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => Int, {
    description: "The version last read; a stale one is CONFLICT for this item.",
  })
  version!: number;
}

@InputType({ description: "Who is to work on several records that have nobody yet." })
export class BulkAssignServiceRecordsInput {
  @Field(() => [BulkServiceRecordItemInput], { description: "1 to 250 records, each once." })
  items!: BulkServiceRecordItemInput[];

  @Field(() => ID, { description: "The engineer they go to." })
  engineerId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Says what would become of each record, and changes nothing.",
  })
  dryRun!: boolean;
}

@InputType({ description: "Who is to work on several records from now on, and why." })
export class BulkReassignServiceRecordsInput extends BulkAssignServiceRecordsInput {
  @Field(() => String, { description: "1 to 2,000 characters; the same for each." })
  reason!: string;
}
