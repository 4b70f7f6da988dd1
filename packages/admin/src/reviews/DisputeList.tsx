import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import { useMay } from "../layout/use-may.ts";
import { useMe } from "../layout/use-me.ts";
import { Section } from "../service-records/show/Section.tsx";
import { AdjudicateDialog } from "./AdjudicateDialog.tsx";
import type { ReviewDetail, ReviewDispute } from "./review-documents.ts";

interface DisputeListProps {
  readonly review: ReviewDetail;
  readonly onChanged: () => void;
}

/** What was said against a review, and what was decided; another inspector than the reviewer decides. */
export const DisputeList = ({ review, onChanged }: DisputeListProps): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const mayDecide =
    review.status === "DISPUTED" &&
    may("DISPUTE_ADJUDICATE") &&
    me?.staff?.id !== review.reviewer.id;
  return (
    <Section title={translate("reviews.disputes")}>
      <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1.5 }}>
        {review.disputes.map((dispute) => (
          <DisputeItem key={dispute.id} dispute={dispute} />
        ))}
      </Box>
      {mayDecide && (
        <Button variant="contained" sx={{ mt: 1 }} onClick={() => setOpen(true)}>
          {translate("reviews.adjudicate")}
        </Button>
      )}
      {isOpen && (
        <AdjudicateDialog
          review={review}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </Section>
  );
};

const DisputeItem = ({ dispute }: { readonly dispute: ReviewDispute }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { instance, reason, raisedAt, raisedBy, decidedAt, decidedBy, decision, upheld } = dispute;
  return (
    <Box component="li" sx={{ display: "grid", gap: 0.25 }}>
      <Typography variant="body2" color="textSecondary">
        {word("DisputeInstance", instance)} · {raisedBy.name} · <Moment at={raisedAt} />
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{reason}</Typography>
      {decidedAt === null ? (
        <Typography color="textSecondary">{translate("reviews.undecided")}</Typography>
      ) : (
        <>
          <Typography variant="body2" color="textSecondary">
            {translate(upheld === true ? "reviews.upheld" : "reviews.rejected")} ·{" "}
            {decidedBy?.name ?? "–"} · <Moment at={decidedAt} />
          </Typography>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
            {decision}
          </Typography>
        </>
      )}
    </Box>
  );
};
