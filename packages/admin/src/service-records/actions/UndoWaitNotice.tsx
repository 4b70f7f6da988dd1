import { Button, SnackbarContent } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useCloseNotification, useNotify, useTranslate } from "react-admin";
import { refusalOf } from "../../provider/refusal.ts";
import { giveRecordCommand } from "./record-commands.ts";
import type { ChangedRecord } from "./record-commands.ts";

interface UndoWaitNoticeProps {
  readonly number: string;
  readonly waiting: ChangedRecord;
  readonly onChanged: () => void;
}

/** Says that a record waits, and resumes it for whoever did not mean it; both stay in the journal. */
export const UndoWaitNotice = ({
  number,
  waiting: { id, version },
  onChanged,
}: UndoWaitNoticeProps): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const close = useCloseNotification();
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    try {
      const reason = translate("undo.reason");
      await giveRecordCommand("resumeServiceRecord", { id, version, reason });
      notify("undo.done", { type: "success" });
    } catch (error) {
      notify(`refusals.${refusalOf(error).code}`, { type: "error" });
    }
    close();
    onChanged();
  };
  return (
    <SnackbarContent
      message={translate("undo.waiting", { number })}
      action={
        <Button color="inherit" disabled={isBusy} onClick={() => void undo()}>
          {translate("actions.undo")}
        </Button>
      }
    />
  );
};
