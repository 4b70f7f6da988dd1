import { Alert, AlertTitle, Button } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";

interface ConflictNoticeProps {
  readonly number: string;
  readonly seen: number;
  readonly current: number | null;
  readonly changedBy: string | null;
  readonly onReload: () => void;
}

/** Explains that somebody else was faster, and offers to go on from what is there now. */
export const ConflictNotice = ({
  number,
  seen,
  current,
  changedBy,
  onReload,
}: ConflictNoticeProps): ReactElement => {
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" onClick={onReload}>
          {translate("conflict.reload")}
        </Button>
      }
    >
      <AlertTitle>{translate("conflict.title")}</AlertTitle>
      {translate("conflict.text", { number, seen, version: current ?? "?" })}
      {changedBy !== null && <> {translate("conflict.by", { name: changedBy })}</>}
    </Alert>
  );
};
