import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { BackupList } from "./BackupList.tsx";
import type { CollaborationProps } from "./collaboration-props.ts";
import { RecordConsultations } from "./RecordConsultations.tsx";
import { RequestHistory } from "./RequestHistory.tsx";

/** Everybody besides the holder: experts who were asked, who helps, and requests to pass it on. */
export const CollaborationPanel = (props: CollaborationProps): ReactElement => (
  <Box sx={{ display: "grid", gap: 2.5 }}>
    <RecordConsultations {...props} />
    <BackupList {...props} />
    <RequestHistory requests={props.record.reassignmentRequests} />
  </Box>
);
