import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, IconButton, Tooltip, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { ChannelIcon } from "../../fields/ChannelIcon.tsx";
import { Moment } from "../../fields/Moment.tsx";
import { StatusChip } from "../../fields/StatusChip.tsx";
import { ActionBar } from "../actions/ActionBar.tsx";
import { ClosingBlocked } from "../collaboration/ClosingBlocked.tsx";
import { FollowUpButton } from "../collaboration/FollowUpButton.tsx";
import { LinkedRecords } from "../collaboration/LinkedRecords.tsx";
import { RequestBanner } from "../collaboration/RequestBanner.tsx";
import type { RecordDetail } from "../service-record.ts";
import { NextStepLine } from "./NextStepLine.tsx";
import { RecordLettersButton } from "./RecordLettersButton.tsx";

interface RecordHeaderProps {
  readonly record: RecordDetail;
  readonly onChanged: () => void;
}

/** What the record is and what one may do to it. */
export const RecordHeader = ({ record, onChanged }: RecordHeaderProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Box component="header" sx={{ py: 1.5, display: "grid", gap: 1 }}>
      <Typography variant="h5" component="h2" sx={{ overflowWrap: "anywhere" }}>
        {record.subject}
      </Typography>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          columnGap: 2,
          rowGap: 0.5,
          alignItems: "center",
          color: "text.secondary",
        }}
      >
        <StatusChip status={record.status} />
        <span>
          {record.customer.name} · {record.contact.name}
        </span>
        <ChannelIcon channel={record.channel} />
        <Moment at={record.createdAt} />
        <span>{translate("records.revision", { version: record.version })}</span>
      </Box>
      <LinkedRecords record={record} />
      <NextStepLine record={record} />
      <ClosingBlocked record={record} />
      <RequestBanner record={record} onChanged={onChanged} />
      <Box
        className="no-print"
        sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}
      >
        <ActionBar record={record} onChanged={onChanged} />
        <FollowUpButton record={record} />
        <RecordLettersButton recordId={record.id} />
        <Tooltip title={translate("records.print")}>
          <IconButton aria-label={translate("records.print")} onClick={() => window.print()}>
            <PrintIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
    </Box>
  );
};
