import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { useDeciding } from "./use-deciding.ts";
import type { EntryDialogProps } from "./use-deciding.ts";

/** It belongs to a record there is. */
export const FileDialog = (props: EntryDialogProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, decide } = useDeciding(props);
  const [number, setNumber] = useState(props.entry.namedRecord?.number ?? "");
  return (
    <FormDialog
      title={translate("inbox.file")}
      submit={translate("inbox.file_submit")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void decide("fileInboxEntry", { serviceRecordNumber: number.trim() })}
      onClose={props.onClose}
    >
      <TextField
        autoFocus
        required
        label={translate("inbox.number")}
        placeholder="SR-202609-0001"
        value={number}
        onChange={({ target }) => setNumber(target.value)}
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
    </FormDialog>
  );
};
