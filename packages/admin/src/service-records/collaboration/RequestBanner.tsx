import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { CollaborationProps } from "./collaboration-props.ts";
import { DecideRequestDialog } from "./DecideRequestDialog.tsx";
import { useRecordRight } from "./use-record-right.ts";

/** That the holder asked to be relieved; whoever may decide does it here. */
export const RequestBanner = (props: CollaborationProps): ReactElement | null => {
  const { record } = props;
  const translate = useTranslate();
  const mayDecide = useRecordRight(record)("decideReassignmentRequest");
  const [decision, setDecision] = useState<"grant" | "refuse" | null>(null);
  const request = record.reassignmentRequests.find(({ status }) => status === "AWAITED");
  if (request === undefined) {
    return null;
  }
  const suggested = request.suggestedEngineer?.staff.name;
  return (
    <Alert severity={mayDecide ? "warning" : "info"} sx={{ maxWidth: 860 }}>
      {translate("collaboration.asked", { name: request.askedBy.name, reason: request.reason })}
      {suggested !== undefined && translate("collaboration.suggests", { name: suggested })}
      {mayDecide ? (
        <Box sx={{ display: "flex", gap: 1, mt: 0.5 }}>
          <Button variant="contained" onClick={() => setDecision("grant")}>
            {translate("collaboration.grant")}
          </Button>
          <Button color="inherit" onClick={() => setDecision("refuse")}>
            {translate("collaboration.refuse")}
          </Button>
        </Box>
      ) : (
        translate("collaboration.awaits")
      )}
      {decision !== null && (
        <DecideRequestDialog
          key={decision}
          {...props}
          request={request}
          decision={decision}
          onClose={() => setDecision(null)}
        />
      )}
    </Alert>
  );
};
