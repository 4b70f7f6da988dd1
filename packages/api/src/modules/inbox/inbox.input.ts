import { InboxKind, InboxState } from "@attest/shared/inbound-mail";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { PageArgs } from "../../platform/pages/page-args.ts";

/** Which entries. */
@ArgsType()
export class InboxEntriesArgs extends PageArgs {
  @Field(() => InboxState, { nullable: true, description: "Only those; left out: all." })
  state?: InboxState | null;

  @Field(() => InboxKind, { nullable: true, description: "Only those; left out: all." })
  kind?: InboxKind | null;
}

@InputType({
  description: "As OpenServiceRecordInput; the touch is the entry's own, as of when it came.",
})
export class AcceptInboxEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => ID, { nullable: true })
  identityCheckId?: string | null;

  @Field(() => String, { nullable: true })
  waiverReason?: string | null;

  @Field(() => ID)
  customerId!: string;

  @Field(() => ID)
  contactId!: string;

  @Field(() => String, { description: "1 to 200 characters." })
  subject!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  content!: string;
}

@InputType({ description: "An entry and the record it belongs to." })
export class FileInboxEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { description: "As SR-202609-0001." })
  serviceRecordNumber!: string;
}

@InputType({ description: "An entry and the one that goes on for both." })
export class MergeInboxEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => ID, { description: "Another entry that waits." })
  intoId!: string;
}

@InputType({ description: "One request of several." })
export class InboxPartInput {
  @Field(() => String, { description: "1 to 200 characters." })
  subject!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  content!: string;
}

@InputType({ description: "An entry and the requests in it." })
export class SplitInboxEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => [InboxPartInput], { description: "2 to 10." })
  parts!: InboxPartInput[];
}

@InputType({ description: "An entry and why nothing follows, or what the callback came to." })
export class DismissInboxEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}
