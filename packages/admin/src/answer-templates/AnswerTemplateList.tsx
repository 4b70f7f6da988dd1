import { Box, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { DataTable, useListContext, useNotify, useTranslate } from "react-admin";
import { ConfirmedButton } from "../layout/ConfirmedButton.tsx";
import { ListColumn } from "../layout/ListColumn.tsx";
import { PlainList } from "../layout/PlainList.tsx";
import { Toolbar } from "../layout/Toolbar.tsx";
import { useMay } from "../layout/use-may.ts";
import { refusalOf } from "../provider/refusal.ts";
import { runCommand } from "../provider/run.ts";
import { AnswerTemplateDialog } from "./AnswerTemplateDialog.tsx";
import { DeleteAnswerTemplateDocument } from "./answer-template-documents.ts";
import type { AnswerTemplateRow } from "./answer-template-documents.ts";

const Column = ListColumn<AnswerTemplateRow>;

/** The answers that are given again and again; those who keep them change them here. */
export const AnswerTemplateList = (): ReactElement => {
  const mayKeep = useMay()("ANSWER_TEMPLATE_SAVE");
  return (
    <PlainList phone="CARDS" tools={mayKeep && <NewAnswer />}>
      <DataTable<AnswerTemplateRow> rowClick={false} bulkActionButtons={false}>
        <Column
          source="title"
          sx={{ whiteSpace: { sm: "nowrap" } }}
          render={({ title }) => title}
        />
        <Column
          source="text"
          render={({ text }) => <Box sx={{ whiteSpace: "pre-wrap" }}>{text}</Box>}
        />
        {mayKeep && <Column source="act" render={(template) => <Keeping template={template} />} />}
      </DataTable>
    </PlainList>
  );
};

const NewAnswer = (): ReactElement => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Toolbar>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate("answer_templates.add")}
      </Button>
      {isOpen && <AnswerTemplateDialog template={null} onClose={() => setOpen(false)} />}
    </Toolbar>
  );
};

const Keeping = ({ template }: { readonly template: AnswerTemplateRow }): ReactElement => {
  const translate = useTranslate();
  const notify = useNotify();
  const { refetch } = useListContext();
  const [isOpen, setOpen] = useState(false);
  const remove = async () => {
    try {
      await runCommand(DeleteAnswerTemplateDocument, { input: { id: template.id } });
    } catch (error) {
      notify(`refusals.${refusalOf(error).code}`, { type: "error" });
    }
    void refetch();
  };
  return (
    <Box sx={{ display: "flex", whiteSpace: "nowrap" }}>
      <Button onClick={() => setOpen(true)}>{translate("answer_templates.edit")}</Button>
      <ConfirmedButton
        label={translate("answer_templates.remove")}
        question={translate("answer_templates.remove_question")}
        onConfirm={() => void remove()}
      />
      {isOpen && <AnswerTemplateDialog template={template} onClose={() => setOpen(false)} />}
    </Box>
  );
};
