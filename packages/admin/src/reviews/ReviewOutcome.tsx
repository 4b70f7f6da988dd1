import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { RecordLink } from "../fields/RecordLink.tsx";
import { useWord } from "../i18n/use-word.ts";
import { FactList } from "../layout/FactList.tsx";
import { Section } from "../service-records/show/Section.tsx";
import { ContestButtons } from "./ContestButtons.tsx";
import { DisputeList } from "./DisputeList.tsx";
import type { ReviewDetail } from "./review-documents.ts";

interface ReviewOutcomeProps {
  readonly review: ReviewDetail;
  readonly onChanged: () => void;
}

/** What a review came to, criterion by criterion, and what was said against it. */
export const ReviewOutcome = ({ review, onChanged }: ReviewOutcomeProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { status, scoreText, defective, criticalFailed, reviewer, submittedAt, lot } = review;
  const verdict = defective === true ? "spot_checks.defective" : "spot_checks.good";
  return (
    <Box sx={{ display: "grid", gap: 2, minWidth: 0 }}>
      <Section title={translate("reviews.outcome")} aside={word("ReviewStatus", status)}>
        <FactList
          facts={[
            [translate("resources.reviews.fields.score"), scoreText ?? "–"],
            [
              translate("spot_checks.column_outcome"),
              defective === null
                ? "–"
                : `${translate(verdict)}${criticalFailed === true ? ` · ${translate("reviews.critical_failed")}` : ""}`,
            ],
            [translate("resources.reviews.fields.reviewer"), reviewer.name],
            [
              translate("reviews.submitted_at"),
              submittedAt === null ? "–" : <Moment at={submittedAt} />,
            ],
            [
              translate("reviews.lot"),
              <RecordLink key="lot" resource="lots" id={lot.id}>
                {lot.plan.industryTeam.name}
              </RecordLink>,
            ],
            [translate("reviews.dispute_until"), <Until key="until" review={review} />],
          ]}
        />
        <ContestButtons review={review} onChanged={onChanged} />
      </Section>
      {review.disputes.length > 0 && <DisputeList review={review} onChanged={onChanged} />}
      <Section title={translate("spot_checks.criteria")}>
        <MarkList review={review} />
      </Section>
    </Box>
  );
};

const Until = ({ review: { disputeUntil } }: { readonly review: ReviewDetail }): ReactElement =>
  disputeUntil === null ? <>–</> : <Moment at={disputeUntil} />;

const MarkList = ({ review: { marks } }: { readonly review: ReviewDetail }): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
      {marks.map(({ criterion, score, evidence, rootCause }) => (
        <li key={criterion.id}>
          <Box sx={{ display: "flex", justifyContent: "space-between", gap: 2 }}>
            <span>{criterion.name}</span>
            <strong>
              {score === null ? translate("reviews.not_applicable") : (score / 100).toFixed(2)}
            </strong>
          </Box>
          {evidence !== null && evidence !== "" && (
            <Typography variant="body2" sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
              {evidence}
            </Typography>
          )}
          {rootCause !== null && (
            <Typography variant="body2" color="textSecondary">
              {translate("reviews.root_cause")}: {rootCause}
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );
};
