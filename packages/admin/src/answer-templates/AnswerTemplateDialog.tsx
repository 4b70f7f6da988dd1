import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useListContext, useNotify, useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { SaveAnswerTemplateDocument } from "./answer-template-documents.ts";
import type { AnswerTemplateRow } from "./answer-template-documents.ts";

interface AnswerTemplateDialogProps {
  /** Null: a new one. */
  readonly template: AnswerTemplateRow | null;
  readonly onClose: () => void;
}

/** Writes an answer, or changes one. */
export const AnswerTemplateDialog = (props: AnswerTemplateDialogProps): ReactElement => {
  const { template, onClose } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const { refetch } = useListContext();
  const { isBusy, fault, isFaulty, give } = useGiving();
  const [title, setTitle] = useState(template?.title ?? "");
  const [text, setText] = useState(template?.text ?? "");
  const submit = async () => {
    const known = template === null ? {} : { id: template.id, version: template.version };
    const input = { ...known, title, text };
    const done = await give(() => runCommand(SaveAnswerTemplateDocument, { input }));
    if (done !== null) {
      notify("answer_templates.saved", { type: "success" });
      void refetch();
      onClose();
    }
  };
  return (
    <FormDialog
      title={translate(template === null ? "answer_templates.add" : "answer_templates.edit")}
      submit={translate("actions.submit")}
      fault={fault}
      isBusy={isBusy || title.trim() === "" || text.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("answer_templates.title")}
        value={title}
        error={isFaulty("title")}
        required
        autoFocus
        fullWidth
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextField
        label={translate("answer_templates.text")}
        helperText={translate("answer_templates.text_help")}
        value={text}
        error={isFaulty("text")}
        required
        multiline
        minRows={4}
        fullWidth
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
};
