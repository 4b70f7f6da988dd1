import { Box, Button } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { LinkBase, useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { ReasonButton } from "../layout/ReasonButton.tsx";
import { useMay } from "../layout/use-may.ts";
import { reviewCommands } from "./review-commands.ts";
import type { ReviewDetail } from "./review-documents.ts";

interface ContestButtonsProps {
  readonly review: ReviewDetail;
  readonly onChanged: () => void;
}

/** Whoever is reviewed may say no once within the time, and once more against the decision. */
export const ContestButtons = ({ review, onChanged }: ContestButtonsProps): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const { contests, isLate } = contestsOf(review);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1.5 }}>
      {contests
        .filter(({ right }) => may(right))
        .map(({ command }) => (
          <ReasonButton
            key={command}
            variant="outlined"
            title={translate(`reviews.${command}`)}
            label={translate("spot_checks.reason")}
            hint={translate(`reviews.${command}_hint`)}
            command={(reason) => reviewCommands.contest(command, review, reason)}
            onDone={onChanged}
          />
        ))}
      {isLate && may("LATE_DISPUTE_ADMIT") && (
        <ReasonButton
          title={translate("reviews.admitLateDispute")}
          label={translate("spot_checks.reason")}
          command={(reason) => reviewCommands.contest("admitLateDispute", review, reason)}
          onDone={onChanged}
        />
      )}
      {review.defective === true && may("CORRECTIVE_ACTION_CREATE") && (
        <Button
          component={LinkBase}
          to={`/corrective-actions-new?reviewId=${review.id}&industryTeamId=${review.lot.plan.industryTeam.id}`}
        >
          {translate("corrective_actions.create")}
        </Button>
      )}
    </Box>
  );
};

type Contest = { readonly command: "disputeReview" | "appealReview"; readonly right: string };

function contestsOf({ status, disputes, disputeUntil }: ReviewDetail): {
  readonly contests: readonly Contest[];
  readonly isLate: boolean;
} {
  const until = disputeUntil === null ? null : parseInstant(disputeUntil);
  const isWithin = until !== null && nowInstant() <= until;
  if (status === "SUBMITTED" && disputes.length === 0) {
    return {
      contests: until === null ? [] : [{ command: "disputeReview", right: "REVIEW_DISPUTE" }],
      isLate: until !== null && !isWithin,
    };
  }
  const isDecided = disputes.length === 1 && disputes[0]?.decidedAt !== null;
  return {
    contests:
      status === "FINAL" && isDecided ? [{ command: "appealReview", right: "REVIEW_APPEAL" }] : [],
    isLate: status === "FINAL" && disputes.length === 0,
  };
}
