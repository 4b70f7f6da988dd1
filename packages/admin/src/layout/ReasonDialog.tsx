import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useGiving } from "../provider/use-giving.ts";
import { FormDialog } from "./FormDialog.tsx";

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** Refusals stay in the dialog. */
  readonly command: (reason: string) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Something that is done only with a written reason. */
export const ReasonDialog = (props: ReasonDialogProps): ReactElement => {
  const { title, label, hint, command, onDone, onClose } = props;
  const [reason, setReason] = useState("");
  const { give, isBusy, fault } = useGiving();
  const submit = async () => {
    if ((await give(() => command(reason.trim()))) !== null) onDone();
  };
  return (
    <FormDialog
      title={title}
      submit={title}
      fault={fault}
      isBusy={isBusy || reason.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={label}
        helperText={hint}
        required
        autoFocus
        multiline
        minRows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </FormDialog>
  );
};
