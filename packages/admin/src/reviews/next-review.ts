import { runQuery } from "../provider/run.ts";
import { ReviewsDocument } from "./review-documents.ts";
import type { ReviewRow } from "./review-documents.ts";

/** The next review that the same inspector has to do, of the same lot first; null where there is none. */
export async function nextReview({
  id,
  reviewer,
  lot,
}: Pick<ReviewRow, "id" | "reviewer" | "lot">): Promise<{ readonly id: string | null }> {
  const pages = await Promise.all(
    ["DRAFT", "ASSIGNED"].map((status) =>
      runQuery(ReviewsDocument, { first: 100, offset: 0, status }),
    ),
  );
  const own = pages
    .flatMap(({ reviews }) => reviews.nodes)
    .filter((one) => one.reviewer.id === reviewer.id && one.id !== id);
  return { id: (own.find((one) => one.lot.id === lot.id) ?? own[0])?.id ?? null };
}
