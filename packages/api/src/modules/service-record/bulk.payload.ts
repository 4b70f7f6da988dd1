import { ErrorCode } from "@attest/shared/refusal";
import { Field, ID, Int, ObjectType } from "type-graphql";

/** Holds the id: the record is loaded when it is asked for. */
@ObjectType({ description: "What became of one record of a bulk command." })
export class BulkServiceRecordResult {
  @Field(() => ID, { description: "As it was given." })
  id!: string;

  @Field(() => ErrorCode, { nullable: true, description: "Why it was refused; null: it was not." })
  code!: ErrorCode | null;

  @Field(() => String, { nullable: true, description: "The refusal as a sentence." })
  message!: string | null;

  /** Null for a refused one: what one may not see must not come out this way. */
  serviceRecordId!: string | null;
}

@ObjectType({ description: "What a bulk command did, or with `dryRun` would have done." })
export class BulkServiceRecordsPayload {
  @Field(() => Boolean, { description: "Whether nothing was changed." })
  dryRun!: boolean;

  @Field(() => Int, { description: "Records it was, or would be, done for." })
  done!: number;

  @Field(() => Int, { description: "Records it was refused for; with `done` all that were given." })
  refused!: number;

  @Field(() => [BulkServiceRecordResult], { description: "One for each record, in their order." })
  results!: BulkServiceRecordResult[];
}
