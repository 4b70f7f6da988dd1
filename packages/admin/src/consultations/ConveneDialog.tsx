import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { ConveneDocument } from "./consultation-documents.ts";
import { ExpertPicker } from "./ExpertPicker.tsx";

interface ConveneDialogProps {
  readonly serviceRecordId: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** Asks experts about a record's problem. */
export const ConveneDialog = (props: ConveneDialogProps): ReactElement => {
  const { serviceRecordId, onChanged, onClose } = props;
  const translate = useTranslate();
  const { isBusy, fault, isFaulty, give } = useGiving();
  const [question, setQuestion] = useState("");
  const [expertStaffIds, setExperts] = useState<readonly string[]>([]);
  const isReady = question.trim() !== "" && expertStaffIds.length > 0;
  const submit = async () => {
    const input = { serviceRecordId, question, expertStaffIds };
    const done = await give(() => runCommand(ConveneDocument, { input }));
    if (done !== null) {
      onChanged();
      onClose();
    }
  };
  return (
    <FormDialog
      title={translate("consultations.convene")}
      submit={translate("consultations.convene")}
      fault={fault}
      isBusy={isBusy || !isReady}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate("consultations.question")}
        helperText={translate("consultations.question_help")}
        value={question}
        error={isFaulty("question")}
        required
        autoFocus
        multiline
        minRows={3}
        fullWidth
        onChange={({ target }) => setQuestion(target.value)}
      />
      <ExpertPicker
        chosen={expertStaffIds}
        isFaulty={isFaulty("expertStaffIds")}
        onChange={setExperts}
      />
    </FormDialog>
  );
};
