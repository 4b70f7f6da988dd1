import { Alert, Box, Button, Typography } from "@mui/material";
import { reviewFaults } from "@attest/shared/scorecard";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import { useNotify, useRedirect, useRefresh, useTranslate } from "react-admin";
import { useGiving } from "../provider/use-giving.ts";
import { marksOf } from "./bench-draft.ts";
import { CriterionForm } from "./CriterionForm.tsx";
import { CyclePane } from "./CyclePane.tsx";
import { DraftLine } from "./DraftLine.tsx";
import { nextReview } from "./next-review.ts";
import type { ReviewDetail } from "./review-documents.ts";
import { SPLIT } from "./split.ts";
import { useBench } from "./use-bench.ts";
import { useBenchKeys } from "./use-bench-keys.ts";
import { useSelection } from "./use-selection.ts";

/** Where an inspector reads a cycle on one side and scores it on the other, without knowing whose it is. */
export const ReviewBench = ({ review }: { readonly review: ReviewDetail }): ReactElement => {
  const translate = useTranslate();
  const { criteria } = review.lot;
  const left = useRef<HTMLDivElement>(null);
  const selected = useSelection(left);
  const bench = useBench(review);
  const [at, setAt] = useState(0);
  const present = criteria[at];
  const quote = () => present !== undefined && bench.quote(present.id, selected);
  useBenchKeys({
    onStep: (step) => setAt(Math.max(0, Math.min(criteria.length - 1, at + step))),
    onScore: (score) => present !== undefined && bench.change(present.id, { score }),
    onQuote: quote,
    isCritical: present?.critical === true,
  });
  return (
    <Box sx={SPLIT}>
      <Box ref={left} sx={{ minWidth: 0 }}>
        <Alert severity="info" variant="outlined" sx={{ mb: 1 }}>
          {translate("reviews.blind")}
          {review.reopened && ` ${translate("reviews.reopened")}`}
        </Alert>
        {review.serviceCycle !== null && <CyclePane cycle={review.serviceCycle} />}
        {selected !== "" && present !== undefined && (
          <Box sx={{ position: "sticky", bottom: 12, textAlign: "center", mt: 1 }}>
            <Button
              variant="contained"
              onMouseDown={(event) => event.preventDefault()}
              onClick={quote}
            >
              {translate("reviews.quote", { name: present.name })}
            </Button>
          </Box>
        )}
      </Box>
      <Box sx={{ display: "grid", gap: 1.5, minWidth: 0 }}>
        <DraftLine state={bench.state} />
        {criteria.map((criterion, index) => (
          <CriterionForm
            key={criterion.id}
            criterion={criterion}
            mark={bench.draft[criterion.id]}
            isPresent={index === at}
            onFocus={() => setAt(index)}
            onChange={(part) => bench.change(criterion.id, part)}
          />
        ))}
        <SubmitPart review={review} bench={bench} />
      </Box>
    </Box>
  );
};

interface SubmitPartProps {
  readonly review: ReviewDetail;
  readonly bench: ReturnType<typeof useBench>;
}

/** What is still missing, and the way to the next item. */
const SubmitPart = ({ review, bench }: SubmitPartProps): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const refresh = useRefresh();
  const { give, isBusy, fault } = useGiving();
  const { criteria } = review.lot;
  const faults = reviewFaults(criteria, marksOf(bench.draft, criteria));
  const nameOf = (id: string | null) => criteria.find((one) => one.id === id)?.name ?? "";
  const submit = async () => {
    const done = await give(async () => {
      await bench.submit();
      return nextReview(review);
    });
    if (done === null) return;
    notify(done.id === null ? "reviews.all_done" : "reviews.submitted", { type: "success" });
    refresh();
    redirect(done.id === null ? "/reviews" : `/reviews/${done.id}/show`);
  };
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      {faults.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate("reviews.missing")}{" "}
          {faults
            .map(({ criterionId, fault: what }) =>
              `${nameOf(criterionId)} ${translate(`reviews.fault_${what}`)}`.trim(),
            )
            .join(translate("reviews.and"))}
        </Typography>
      )}
      <Button
        variant="contained"
        disabled={isBusy || faults.length > 0 || bench.state === "CONFLICT"}
        onClick={() => void submit()}
      >
        {translate("reviews.submit")}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {translate("reviews.keys")}
      </Typography>
    </Box>
  );
};
