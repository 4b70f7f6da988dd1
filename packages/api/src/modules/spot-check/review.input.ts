import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "What is said of one criterion." })
export class MarkInput {
  @Field(() => ID)
  criterionId!: string;

  @Field(() => Int, { nullable: true, description: "Hundredths; null is N/A." })
  score?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "At most 20,000 characters; needed below 800.",
  })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: "One of the criterion's root causes." })
  rootCause?: string | null;
}

@InputType({ description: "A mark for each criterion of the lot's scorecard version." })
export class SubmitReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [MarkInput])
  marks!: MarkInput[];
}

@InputType({ description: "What is marked so far, in place of what was kept before." })
export class SaveReviewDraftInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [MarkInput])
  marks!: MarkInput[];
}

@InputType({ description: "Why a review is wrong, 1 to 20,000 characters." })
export class DisputeReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  reason!: string;
}

@InputType({ description: "What becomes of a disputed review." })
export class AdjudicateDisputeInput {
  @Field(() => ID)
  reviewId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean, { description: "True: the dispute is right." })
  upheld!: boolean;

  @Field(() => String, { description: "1 to 20,000 characters." })
  reason!: string;

  @Field(() => [MarkInput], {
    nullable: true,
    description: "All marks anew; only where the dispute is upheld.",
  })
  marks?: MarkInput[] | null;
}

@InputType({ description: "A review that somebody else is to do, and why." })
export class ReassignReviewInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID, { description: "The other inspector's staff id." })
  inspectorId!: string;

  @Field(() => String, { description: "1 to 2,000 characters." })
  reason!: string;
}
