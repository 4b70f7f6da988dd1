import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../fields/format-time.ts";
import { Moment } from "../fields/Moment.tsx";
import type { JournalRow } from "../provider/quality-documents.ts";
import { actorKind, eventKind } from "./event-kind.ts";

interface EventItemProps {
  readonly entry: JournalRow;
  readonly isBrief?: true | undefined;
}

/** One act: what, by whom, when, on what; its payload on demand. */
export const EventItem = ({ entry, isBrief }: EventItemProps): ReactElement => {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  const hasPayload = entry.payload !== null && entry.payload !== undefined;
  return (
    <li>
      <Box
        aria-hidden="true"
        sx={{
          position: "absolute",
          left: -6,
          top: 6,
          width: 10,
          height: 10,
          borderRadius: "50%",
          bgcolor: "primary.main",
        }}
      />
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
        <Typography component="span" sx={{ fontWeight: 650 }}>
          {translate(`events.${eventKind(entry.action)}`)}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          {entry.actorStaff?.name ?? translate(`events.${actorKind(entry.actor)}`)}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          <Moment at={entry.at} />
        </Typography>
        {entry.occurredAt !== entry.at && (
          <Typography component="span" variant="body2" color="textSecondary">
            {translate("journal.occurred", { at: formatDateTime(entry.occurredAt) })}
          </Typography>
        )}
        {isBrief !== true && (
          <Typography component="code" variant="body2" sx={{ overflowWrap: "anywhere" }}>
            {entry.action} {entry.target}
          </Typography>
        )}
        {hasPayload && (
          <Button
            size="small"
            aria-expanded={isShown}
            onClick={() => setShown(!isShown)}
            className="no-print"
            sx={{ py: 0, minWidth: 0 }}
          >
            {translate(isShown ? "journal.hide" : "journal.show")}
          </Button>
        )}
      </Box>
      {isShown && (
        <Box
          component="pre"
          tabIndex={0}
          sx={{
            m: 0,
            mt: 0.5,
            p: 1,
            bgcolor: "background.default",
            borderRadius: 1,
            overflowX: "auto",
            fontSize: 12,
          }}
        >
          {JSON.stringify(entry.payload, null, 2)}
        </Box>
      )}
    </li>
  );
};
