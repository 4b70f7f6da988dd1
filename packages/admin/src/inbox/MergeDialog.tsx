import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import type { InboxRow } from "./inbox-documents.ts";
import { useDeciding } from "./use-deciding.ts";
import type { EntryDialogProps } from "./use-deciding.ts";

/** It says the same as another that waits, which goes on for both. */
export const MergeDialog = (props: EntryDialogProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, decide } = useDeciding(props);
  const { data } = useListContext<InboxRow>();
  const [intoId, setIntoId] = useState("");
  const others = (data ?? []).filter(
    ({ id, state, kind }) => id !== props.entry.id && state === "WAITING" && kind === "MESSAGE",
  );
  return (
    <FormDialog
      title={translate("inbox.merge")}
      submit={translate("inbox.merge_submit")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void decide("mergeInboxEntry", { intoId })}
      onClose={props.onClose}
    >
      <TextField
        select
        required
        label={translate("inbox.merge_into")}
        helperText={
          others.length === 0 ? translate("inbox.merge_none") : translate("inbox.merge_hint")
        }
        value={intoId}
        onChange={({ target }) => setIntoId(target.value)}
      >
        {others.map(({ id, subject, contact, address }) => (
          <MenuItem key={id} value={id}>
            {subject || translate("inbox.no_subject")} · {contact?.name ?? address ?? ""}
          </MenuItem>
        ))}
      </TextField>
    </FormDialog>
  );
};
