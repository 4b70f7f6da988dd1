import { Alert, Box } from "@mui/material";
import type { ReactElement } from "react";
import { useRefresh, useTranslate } from "react-admin";
import { ObjectPage } from "../layout/ObjectPage.tsx";
import { CyclePane } from "./CyclePane.tsx";
import { ReviewBench } from "./ReviewBench.tsx";
import type { ReviewDetail } from "./review-documents.ts";
import { ReviewOutcome } from "./ReviewOutcome.tsx";
import { SPLIT } from "./split.ts";

/** A review: the bench while it is being written, what came of it afterwards. */
export const ReviewShow = (): ReactElement => (
  <ObjectPage<ReviewDetail> resource="reviews" titleOf={({ itemId }) => itemId}>
    {(review) =>
      !("marks" in review) ? null : review.identitiesHidden ? (
        <ReviewBench key={review.id} review={review} />
      ) : (
        <SubmittedReview review={review} />
      )
    }
  </ObjectPage>
);

const SubmittedReview = ({ review }: { readonly review: ReviewDetail }): ReactElement => {
  const translate = useTranslate();
  const refresh = useRefresh();
  return (
    <Box sx={SPLIT}>
      {review.serviceCycle === null ? (
        <Alert severity="info">{translate("reviews.cycle_hidden")}</Alert>
      ) : (
        <CyclePane cycle={review.serviceCycle} />
      )}
      <ReviewOutcome review={review} onChanged={refresh} />
    </Box>
  );
};
