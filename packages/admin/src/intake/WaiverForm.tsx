import { Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

/** The customer-service manager may open without a check, with a reason. */
export const WaiverForm = ({
  onWaive,
}: {
  readonly onWaive: (reason: string) => void;
}): ReactElement => {
  const translate = useTranslate();
  const [reason, setReason] = useState("");
  return (
    <Box
      sx={{
        display: "flex",
        gap: 1,
        alignItems: "center",
        flexWrap: "wrap",
        borderTop: 1,
        borderColor: "divider",
        pt: 1,
        mt: 1,
      }}
    >
      <TextField
        label={translate("intake.waiver_reason")}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        sx={{ flex: "1 1 260px" }}
      />
      <Button
        variant="outlined"
        disabled={reason.trim() === ""}
        onClick={() => onWaive(reason.trim())}
      >
        {translate("intake.waive")}
      </Button>
    </Box>
  );
};
