import { BackupResourceKind } from "@attest/shared/service-record";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "A holder's request; version is the record's last read." })
export class AskReassignmentInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;

  @Field(() => ID, { nullable: true, description: "Who might take it." })
  suggestedEngineerId?: string | null;
}

@InputType({ description: "The answer to a request; id is the request's." })
export class DecideReassignmentRequestInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: "True reassigns at once." })
  granted!: boolean;

  @Field(() => ID, { nullable: true, description: "Default: who was suggested." })
  engineerId?: string | null;

  @Field(() => String, { description: "1 to 2,000 characters; the reason of the reassignment." })
  answer!: string;
}

@InputType({ description: "Somebody or something to be called in." })
export class RequestBackupResourceInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => BackupResourceKind)
  kind!: BackupResourceKind;

  @Field(() => ID, { nullable: true, description: "For ENGINEER and OUTSOURCED, where known." })
  engineerId?: string | null;

  @Field(() => String, { description: "What for, 1 to 2,000 characters." })
  description!: string;
}

@InputType({ description: "Which one is given back." })
export class ReleaseBackupResourceInput {
  @Field(() => ID)
  id!: string;
}

@InputType({ description: "A duplicate, and the record that goes on; version is the duplicate's." })
export class MergeServiceRecordInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID, { description: "Another open record of the same customer." })
  intoId!: string;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}
