import { Alert } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { RecordDetail } from "../service-record.ts";

/** That a consultation is open, and the record cannot be closed until it has ended. */
export const ClosingBlocked = ({
  record: { consultations },
}: {
  readonly record: RecordDetail;
}): ReactElement | null => {
  const translate = useTranslate();
  const open = consultations.filter(({ status }) => status === "OPEN");
  return open.length === 0 ? null : (
    <Alert severity="info" sx={{ maxWidth: 860 }}>
      {translate("consultations.blocks_closing")}
    </Alert>
  );
};
