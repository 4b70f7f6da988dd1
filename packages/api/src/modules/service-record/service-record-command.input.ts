import { FormPart, TouchDirection } from "@attest/shared/service-record";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { Channel } from "../service-calendar/clock.enum.ts";
import { IdentityMethod, IdentityResult } from "./consent-words.enum.ts";

@InputType({ description: "An identity check and what it came to." })
export class CheckIdentityInput {
  @Field(() => ID)
  contactId!: string;

  @Field(() => IdentityMethod)
  method!: IdentityMethod;

  @Field(() => String, { description: "What was checked, 1 to 2,000 characters." })
  evidence!: string;

  @Field(() => IdentityResult)
  result!: IdentityResult;
}

@InputType({ description: "One contact with the customer." })
export class TouchInput {
  @Field(() => Channel)
  channel!: Channel;

  @Field(() => TouchDirection, { defaultValue: TouchDirection.INBOUND })
  direction!: TouchDirection;

  @Field(() => String, { nullable: true, description: "The number, mail or account it came from." })
  address?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Default: now; earlier needs evidence.",
  })
  receivedAt?: number | null;

  @Field(() => String, { nullable: true })
  evidence?: string | null;

  @Field(() => String, { nullable: true })
  content?: string | null;
}

@InputType({
  description:
    "identityCheckId: a PASSED check of this contact within 30 minutes, which may serve several records; or waiverReason, from the customer-service manager. Level, team and engineer default to contract, routing and none.",
})
export class OpenServiceRecordInput {
  @Field(() => TouchInput)
  touch!: TouchInput;

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

  @Field(() => ID, { nullable: true })
  serviceLevelId?: string | null;

  @Field(() => ID, { nullable: true })
  industryTeamId?: string | null;

  @Field(() => ID, { nullable: true })
  engineerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The closed record of this customer that it goes on with, too old to be reopened.",
  })
  followsId?: string | null;
}

@InputType({ description: "A further touch of a record." })
export class LogTouchInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => TouchInput)
  touch!: TouchInput;
}

@InputType({ description: "Who is to work on a record." })
export class AssignServiceRecordInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => ID)
  engineerId!: string;
}

@InputType({ description: "Who is to work on a record from now on, and why." })
export class ReassignServiceRecordInput extends AssignServiceRecordInput {
  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}

@InputType({
  description:
    "answered false: an attempt, which counts as response only with followUp. respondedAt is the server's.",
})
export class RespondToServiceRecordInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => Channel)
  channel!: Channel;

  @Field(() => String, { description: "1 to 20,000 characters." })
  text!: string;

  @Field(() => Boolean, { defaultValue: true })
  answered!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "The message that followed an unanswered call.",
  })
  followUp?: string | null;
}

@InputType({ description: "A line for the record form." })
export class AddFormEntryInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => FormPart)
  part!: FormPart;

  @Field(() => String, { description: "1 to 20,000 characters." })
  text!: string;
}

@InputType({ description: "A version of the solution." })
export class ProposeSolutionInput {
  @Field(() => ID)
  serviceRecordId!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { description: "1 to 20,000 characters." })
  text!: string;

  @Field(() => String, { nullable: true })
  customerFeedback?: string | null;
}

@InputType({ description: "A record and why." })
export class ServiceRecordReasonInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: "The version last read." })
  version!: number;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}
