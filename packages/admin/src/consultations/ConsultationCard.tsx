import { Box, Chip, Paper, Typography } from "@mui/material";
import type { ReactElement, ReactNode } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import { useWord } from "../i18n/use-word.ts";
import type { Consultation } from "./consultation-documents.ts";
import { ConsultationEnding } from "./ConsultationEnding.tsx";
import { ProposalForm } from "./ProposalForm.tsx";
import { ProposalThread } from "./ProposalThread.tsx";

interface ConsultationCardProps {
  readonly consultation: Consultation;
  /** What it is about, where that is not the page around. */
  readonly about?: ReactNode;
  readonly onChanged: () => void;
}

/** A consultation: what was asked of whom, what they proposed, and how it ended. */
export const ConsultationCard = (props: ConsultationCardProps): ReactElement => {
  const { consultation, about, onChanged } = props;
  const translate = useTranslate();
  const word = useWord();
  const { id, status, question, convenedBy, convenedAt, experts, maySpeak, mayEnd } = consultation;
  return (
    <Paper
      variant="outlined"
      component="article"
      aria-label={question}
      sx={{ p: 1.5, display: "grid", gap: 1 }}
    >
      {about}
      <Box sx={{ display: "flex", gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
        <Chip
          size="small"
          variant="outlined"
          color={status === "OPEN" ? "warning" : "default"}
          label={word("ConsultationStatus", status)}
        />
        <Typography variant="body2" color="textSecondary">
          {translate("consultations.convened_by", { name: convenedBy.name })}{" "}
          <Moment at={convenedAt} />
        </Typography>
      </Box>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", fontWeight: 600 }}>
        {question}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {translate("consultations.experts")}
        {experts.map(({ name }) => name).join(translate("consultations.and"))}
      </Typography>
      <ProposalThread proposals={consultation.proposals} />
      {maySpeak && <ProposalForm consultationId={id} onChanged={onChanged} />}
      <Outcome consultation={consultation} />
      {mayEnd && <ConsultationEnding consultation={consultation} onChanged={onChanged} />}
    </Paper>
  );
};

const Outcome = ({
  consultation: { status, outcome, endedBy, endedAt, solution },
}: Pick<ConsultationCardProps, "consultation">): ReactElement | null => {
  const translate = useTranslate();
  if (outcome === null || endedAt === null) {
    return null;
  }
  return (
    <Box sx={{ borderLeft: 3, borderColor: "primary.main", pl: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {translate(status === "DECIDED" ? "consultations.decided" : "consultations.cancelled")}
        {endedBy !== null && ` \u00b7 ${endedBy.name}`} <Moment at={endedAt} />
      </Typography>
      <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{outcome}</Typography>
      {solution !== null && (
        <Typography variant="body2" color="textSecondary">
          {translate("consultations.led_to", { version: solution.version })}
        </Typography>
      )}
    </Box>
  );
};
