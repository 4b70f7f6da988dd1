import { Box, Button, LinearProgress, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { JournalRow } from "../provider/quality-documents.ts";
import { EventItem } from "./EventItem.tsx";

interface EventListProps {
  /** Undefined while they are being read. */
  readonly entries: readonly JournalRow[] | undefined;
  readonly onMore?: (() => void) | undefined;
  /** Set where the target is known from the page. */
  readonly isBrief?: true;
}

/** Journal entries on a line of time. */
export const EventList = ({ entries, onMore, isBrief }: EventListProps): ReactElement => {
  const translate = useTranslate();
  if (entries === undefined) {
    return <LinearProgress />;
  }
  if (entries.length === 0) {
    return <Typography color="textSecondary">{translate("state.empty")}</Typography>;
  }
  return (
    <>
      <Box
        component="ol"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          "& > li": { borderLeft: 2, borderColor: "divider", pl: 2, pb: 1.5, position: "relative" },
        }}
      >
        {entries.map((entry) => (
          <EventItem key={entry.seq} entry={entry} isBrief={isBrief} />
        ))}
      </Box>
      {onMore === undefined ? (
        <Typography variant="body2" color="textSecondary">
          {translate("state.all_loaded")}
        </Typography>
      ) : (
        <Button onClick={onMore}>{translate("state.more")}</Button>
      )}
    </>
  );
};
