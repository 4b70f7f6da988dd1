import { Alert, Button, Typography } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { DraftState } from "./use-bench.ts";

/** Whether what was typed is safe. */
export const DraftLine = ({ state }: { readonly state: DraftState }): ReactElement => {
  const translate = useTranslate();
  if (state === "CONFLICT") {
    return (
      <Alert
        severity="warning"
        action={
          <Button color="inherit" onClick={() => location.reload()}>
            {translate("conflict.reload")}
          </Button>
        }
      >
        {translate("reviews.conflict")}
      </Alert>
    );
  }
  return (
    <Typography role="status" variant="body2" color="textSecondary">
      {translate(`reviews.draft_${state}`)}
    </Typography>
  );
};
