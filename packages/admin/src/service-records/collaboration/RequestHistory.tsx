import { Box, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { Moment } from "../../fields/Moment.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { ReassignmentRequest } from "../service-record.ts";
import { PanelPart } from "./PanelPart.tsx";

/** What was asked about passing the record on, and what was answered; nothing where nobody asked. */
export const RequestHistory = ({
  requests,
}: {
  readonly requests: readonly ReassignmentRequest[];
}): ReactElement | null => {
  const translate = useTranslate();
  const word = useWord();
  if (requests.length === 0) {
    return null;
  }
  return (
    <PanelPart title={translate("collaboration.requests")} action={null} empty={null}>
      <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 1 }}>
        {requests.map(({ id, status, reason, askedBy, askedAt, answer, decidedBy }) => (
          <Box component="li" key={id} sx={{ overflowWrap: "anywhere" }}>
            <strong>{word("ReassignmentRequestStatus", status)}</strong> {reason}
            <Typography variant="body2" color="textSecondary">
              {askedBy.name} <Moment at={askedAt} />
            </Typography>
            {answer !== null && (
              <Typography variant="body2">
                {translate("collaboration.answered", { name: decidedBy?.name ?? "", answer })}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </PanelPart>
  );
};
