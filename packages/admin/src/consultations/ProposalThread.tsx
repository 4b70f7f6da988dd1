import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../fields/Moment.tsx";
import type { Proposal } from "./consultation-documents.ts";

/** What was proposed, the first one first. */
export const ProposalThread = ({
  proposals,
}: {
  readonly proposals: readonly Proposal[];
}): ReactElement => {
  const translate = useTranslate();
  if (proposals.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {translate("consultations.no_proposals")}
      </Typography>
    );
  }
  return (
    <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
      {proposals.map(({ id, text, at, author }) => (
        <Box component="li" key={id} sx={{ bgcolor: "background.default", borderRadius: 1, p: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {author.name} <Moment at={at} />
          </Typography>
          <Typography sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{text}</Typography>
        </Box>
      ))}
    </Box>
  );
};
