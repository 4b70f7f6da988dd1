import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import type { ReviewRow } from "./review-documents.ts";

/** What is said of one criterion, as the server takes it. */
export interface MarkInput {
  readonly criterionId: string;
  /** Hundredths, 0 to 1000; null: not applicable. */
  readonly score: number | null;
  readonly evidence: string | null;
  readonly rootCause: string | null;
}

/** An adjudicator's word; the marks are given only where the review changes. */
export interface Adjudication {
  readonly upheld: boolean;
  readonly reason: string;
  readonly marks: readonly MarkInput[] | null;
}

type Reference = Pick<ReviewRow, "id" | "version">;
type Saved = Readonly<Record<"review", { readonly id: string; readonly version: number }>>;
type Marked = { input: Reference & { readonly marks: readonly MarkInput[] } };
type Reasoned = { input: Reference & { readonly reason: string } };

const SaveDocument = typed<{ saveReviewDraft: Saved }, Marked>(
  "mutation SaveDraft($input: SaveReviewDraftInput!) { saveReviewDraft(input: $input) { review { id version } } }",
);
const SubmitDocument = typed<{ submitReview: Saved }, Marked>(
  "mutation SubmitReview($input: SubmitReviewInput!) { submitReview(input: $input) { review { id version } } }",
);
type Contest = "disputeReview" | "appealReview" | "admitLateDispute";
const AdjudicateDocument = typed<unknown, { input: Readonly<Record<string, unknown>> }>(
  "mutation Adjudicate($input: AdjudicateDisputeInput!) { adjudicateDispute(input: $input) { review { id } } }",
);

/** Every command throws HttpError as `runCommand` does. */
export const reviewCommands = {
  /** @returns the review's new version */
  save: async ({ id, version }: Reference, marks: readonly MarkInput[]): Promise<number> =>
    (await runCommand(SaveDocument, { input: { id, version, marks } })).saveReviewDraft.review
      .version,
  submit: async ({ id, version }: Reference, marks: readonly MarkInput[]): Promise<unknown> =>
    runCommand(SubmitDocument, { input: { id, version, marks } }),
  contest: async (command: Contest, { id, version }: Reference, reason: string): Promise<unknown> =>
    runCommand(
      typed<unknown, Reasoned>(
        `mutation Contest($input: DisputeReviewInput!) { ${command}(input: $input) { review { id } } }`,
      ),
      { input: { id, version, reason } },
    ),
  adjudicate: async (
    { id, version }: Reference,
    { upheld, reason, marks }: Adjudication,
  ): Promise<unknown> =>
    runCommand(AdjudicateDocument, {
      input: { reviewId: id, version, upheld, reason, ...(marks === null ? {} : { marks }) },
    }),
};
