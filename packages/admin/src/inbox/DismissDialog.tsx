import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useDeciding } from "./use-deciding.ts";
import type { EntryDialogProps } from "./use-deciding.ts";

/** Nothing follows, or the customer was called: in words. */
export const DismissDialog = (props: EntryDialogProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, decide } = useDeciding(props);
  const [reason, setReason] = useState("");
  const isCallback = props.entry.kind === "CALLBACK";
  const title = translate(isCallback ? "inbox.called" : "inbox.dismiss");
  return (
    <FormDialog
      title={title}
      submit={title}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void decide("dismissInboxEntry", { reason })}
      onClose={props.onClose}
    >
      <TextField
        autoFocus
        required
        multiline
        minRows={2}
        label={translate(isCallback ? "inbox.called_result" : "inbox.reason")}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
    </FormDialog>
  );
};
