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
import type { AnswerPlace } from "@attest/shared/answer-template";
import { AnswerTemplateMenu } from "../../answer-templates/AnswerTemplateMenu.tsx";
import type { RecordDetail } from "../service-record.ts";
import { ActionFieldInput } from "./ActionFieldInput.tsx";
import { shownFields } from "./action-field.ts";
import { fieldsOf } from "./action-definitions.ts";
import { actionName } from "./action-name.ts";
import type { ChosenAction } from "./action-name.ts";
import { ConflictNotice } from "./ConflictNotice.tsx";
import type { RecordCommand } from "./record-commands.ts";
import { useActionForm } from "./use-action-form.ts";

interface ActionDialogProps {
  readonly action: ChosenAction;
  readonly record: RecordDetail;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Asks for what an action needs, explains what it does, and gives it. */
export const ActionDialog = ({
  action,
  record,
  onClose,
  onChanged,
}: ActionDialogProps): ReactElement => {
  const translate = useTranslate();
  const called = actionName(action, record);
  const form = useActionForm({ action, record, onDone: onClose, onChanged });
  const fields = fieldsOf(action);
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
          {translate(`actions.${called}`)} · {record.number}
        </DialogTitle>
        <DialogContent sx={{ display: "grid", gap: 0.5 }}>
          <DialogContentText id="action-help">
            {translate(`action_help.${called}`)}
          </DialogContentText>
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
          {ANSWERS.includes(action.name) && (
            <AnswerTemplateMenu
              values={placesOf(record)}
              onInsert={(text) =>
                form.set("text", [form.values["text"], text].filter(Boolean).join("\n"))
              }
            />
          )}
          {shownFields(fields, form.values).map((field, index) => (
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
            {translate(`actions.${called}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

/** The actions whose text goes to the customer. */
const ANSWERS: readonly RecordCommand[] = ["respondToServiceRecord", "proposeSolution"];

function placesOf({
  customer,
  number,
  engineer,
}: RecordDetail): Readonly<Partial<Record<AnswerPlace, string>>> {
  const known = { customer: customer.name, number };
  return engineer === null ? known : { ...known, engineer: engineer.staff.name };
}
