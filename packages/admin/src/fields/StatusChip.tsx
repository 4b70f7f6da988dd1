import { Box } from "@mui/material";
import type { ServiceRecordStatus } from "@attest/shared/service-record";
import type { ReactElement } from "react";
import { useWord } from "../i18n/use-word.ts";

const TONE: Readonly<Record<ServiceRecordStatus, string>> = {
  OPEN: "warning.main",
  ASSIGNED: "info.main",
  IN_PROGRESS: "primary.main",
  WAITING_CUSTOMER: "text.secondary",
  WAITING_THIRD_PARTY: "text.secondary",
  PENDING_CONSENT: "info.main",
  CLOSED: "success.main",
  MERGED: "text.secondary",
};

/** Where a record stands: a dot of colour and the word, so that colour alone says nothing. */
export const StatusChip = ({ status }: { readonly status: ServiceRecordStatus }): ReactElement => {
  const word = useWord();
  const isHollow = status.startsWith("WAITING") || status === "PENDING_CONSENT";
  return (
    <Box
      component="span"
      sx={{ display: "inline-flex", alignItems: "center", gap: 0.75, whiteSpace: "nowrap" }}
    >
      <Box
        component="span"
        aria-hidden="true"
        sx={{
          width: 8,
          height: 8,
          borderRadius: "50%",
          border: 2,
          borderColor: TONE[status],
          bgcolor: isHollow ? "transparent" : TONE[status],
        }}
      />
      {word("ServiceRecordStatus", status)}
    </Box>
  );
};
