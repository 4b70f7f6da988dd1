import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { adjudicateDispute } from "./adjudicate-dispute.service.ts";
import { reassignReview } from "./assign-reviews.service.ts";
import { admitLateDispute, appealReview, disputeReview } from "./dispute-review.service.ts";
import { Review } from "./review.entity.ts";
import {
  AdjudicateDisputeInput,
  DisputeReviewInput,
  ReassignReviewInput,
  SaveReviewDraftInput,
  SubmitReviewInput,
} from "./review.input.ts";
import { reviewById } from "./spot-check.loader.ts";
import { ReviewPayload } from "./spot-check.payload.ts";
import { saveReviewDraft, submitReview } from "./submit-review.service.ts";

@Resolver(() => ReviewPayload)
export class ReviewCommandResolver {
  @Mutation(() => ReviewPayload, { description: "Who: the INSPECTOR it is assigned to." })
  async submitReview(
    @Arg("input", () => SubmitReviewInput) input: SubmitReviewInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("submitReview", (unit) => submitReview(unit, input));
  }

  @Mutation(() => ReviewPayload, {
    description: "Keeps what is marked so far. Who: the INSPECTOR it is assigned to.",
  })
  async saveReviewDraft(
    @Arg("input", () => SaveReviewDraftInput) input: SaveReviewDraftInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("saveReviewDraft", (unit) => saveReviewDraft(unit, input));
  }

  @Mutation(() => ReviewPayload, {
    description: "Who: the reviewed engineer, within 5 workdays of the reveal, else WINDOW_CLOSED.",
  })
  async disputeReview(
    @Arg("input", () => DisputeReviewInput) input: DisputeReviewInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("disputeReview", (unit) => disputeReview(unit, input));
  }

  @Mutation(() => ReviewPayload, {
    description:
      "Against the decision on a dispute, once. Who: the reviewed engineer, within 5 workdays of it, else WINDOW_CLOSED.",
  })
  async appealReview(
    @Arg("input", () => DisputeReviewInput) input: DisputeReviewInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("appealReview", (unit) => appealReview(unit, input));
  }

  @Mutation(() => ReviewPayload, {
    description:
      "Gives the engineer 5 more workdays to dispute, with a reason, once. Who: GENERAL_MANAGER.",
  })
  async admitLateDispute(
    @Arg("input", () => DisputeReviewInput) input: DisputeReviewInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("admitLateDispute", (unit) => admitLateDispute(unit, input));
  }

  @Mutation(() => ReviewPayload, {
    description:
      "SEPARATION_OF_DUTIES for a conflict of interest, with details.alternatives. Who: INSPECTOR, GENERAL_MANAGER.",
  })
  async reassignReview(
    @Arg("input", () => ReassignReviewInput) input: ReassignReviewInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("reassignReview", (unit) => reassignReview(unit, input));
  }

  @Mutation(() => ReviewPayload, { description: "Who: an INSPECTOR other than the reviewer." })
  async adjudicateDispute(
    @Arg("input", () => AdjudicateDisputeInput) input: AdjudicateDisputeInput,
    @Ctx() { command }: ApiContext,
  ): Promise<ReviewPayload> {
    return command("adjudicateDispute", (unit) => adjudicateDispute(unit, input));
  }

  @FieldResolver(() => Review, { description: "As it is now." })
  async review(
    @Root() { reviewId }: ReviewPayload,
    @Ctx() { loaders }: ApiContext,
  ): Promise<Review | null> {
    return loaders.one(reviewById, reviewId);
  }
}
