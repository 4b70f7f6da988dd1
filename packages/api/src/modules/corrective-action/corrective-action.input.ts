import { CorrectiveActionKind, CorrectiveActionStatus } from "@attest/shared/corrective-action";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { PageArgs } from "../../platform/pages/page-args.ts";

@InputType({ description: "What is to be put right, by whom, until when." })
export class CreateCorrectiveActionInput {
  @Field(() => CorrectiveActionKind, { defaultValue: CorrectiveActionKind.CORRECTIVE })
  kind!: CorrectiveActionKind;

  @Field(() => String, { description: "1 to 200 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "At most 200 characters." })
  rootCause?: string | null;

  @Field(() => ID, { nullable: true, description: "Whose work; default: the lot's team." })
  industryTeamId?: string | null;

  @Field(() => ID, { nullable: true, description: "A revealed lot." })
  lotId?: string | null;

  @Field(() => ID, { nullable: true, description: "A review of a revealed lot." })
  reviewId?: string | null;

  @Field(() => ID, { description: "Who sees to it, by staff id." })
  ownerId!: string;

  @Field(() => ID, { nullable: true, description: "Who is coached, by staff id; for COACHING." })
  subjectId?: string | null;

  @Field(() => DateTimeScalar, { description: "In the future." })
  dueAt!: number;

  @Field(() => Int, { defaultValue: 30, description: "1 to 366 days after it was done." })
  effectCheckDays!: number;
}

@InputType({ description: "What was done, 1 to 20,000 characters." })
export class CompleteCorrectiveActionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  evidence!: string;
}

@InputType({ description: "Whether it worked, and what shows it, 1 to 20,000 characters." })
export class CheckCorrectiveActionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: "False: it is open again." })
  effective!: boolean;

  @Field(() => String, { description: "What shows it." })
  note!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "For what is open again; default: as long as the effect was waited for.",
  })
  dueAt?: number | null;
}

@InputType({ description: "Why it is called off, 1 to 2,000 characters." })
export class CancelCorrectiveActionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class CorrectiveActionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Only of this team." })
  industryTeamId?: string | null;

  @Field(() => CorrectiveActionStatus, { nullable: true, description: "Only those that stand so." })
  status?: CorrectiveActionStatus | null;

  @Field(() => Boolean, { defaultValue: false, description: "Only what is late." })
  overdue!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: "Only one's own to see to." })
  mine!: boolean;
}
