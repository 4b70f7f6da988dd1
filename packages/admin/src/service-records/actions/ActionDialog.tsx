import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from "@mui/material";
import type { SubmitEvent, KeyboardEvent, ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { RecordDetail } from "../service-record.ts";
import { ActionFieldInput } from "./ActionFieldInput.tsx";
import { shownFields } from "./action-field.ts";
import { ACTION_DEFINITIONS } from "./action-definitions.ts";
import { ConflictNotice } from "./ConflictNotice.tsx";
import type { RecordCommand } from "./record-commands.ts";
import { useActionForm } from "./use-action-form.ts";

interface ActionDialogProps {
  readonly name: RecordCommand;
  readonly record: RecordDetail;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Asks for what an action needs, explains what it does, and gives it. */
export const ActionDialog = ({
  name,
  record,
  onClose,
  onChanged,
}: ActionDialogProps): ReactElement => {
  const translate = useTranslate();
  const form = useActionForm({ name, record, onDone: onClose, onChanged });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void form.submit();
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      void form.submit();
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby="action-title"
      aria-describedby="action-help"
    >
      <form onSubmit={submit} onKeyDown={submitByKey} noValidate>
        <DialogTitle id="action-title">
          {translate(`actions.${name}`)} · {record.number}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 0.5 }}>
          <DialogContentText id="action-help">{translate(`action_help.${name}`)}</DialogContentText>
          {form.conflict !== null && (
            <ConflictNotice
              number={record.number}
              seen={form.conflict.seen}
              current={form.conflict.current}
              changedBy={form.conflict.changedBy}
              onReload={form.reload}
            />
          )}
          {form.fault !== null && <Alert severity="error">{translate(form.fault)}</Alert>}
          {shownFields(ACTION_DEFINITIONS[name].fields, form.values).map((field, index) => (
            <ActionFieldInput
              key={field.name}
              field={field}
              record={record}
              value={form.values[field.name] ?? ""}
              isMissing={form.missing.includes(field.name)}
              isFirst={index === 0}
              onChange={(value) => form.set(field.name, value)}
            />
          ))}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate("actions.cancel")}</Button>
          <Button type="submit" variant="contained" disabled={form.isBusy}>
            {translate(`actions.${name}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
