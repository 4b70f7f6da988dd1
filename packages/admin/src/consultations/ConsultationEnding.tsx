import { Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { CancelDocument, DecideDocument } from "./consultation-documents.ts";
import type { Consultation } from "./consultation-documents.ts";

interface ConsultationEndingProps {
  readonly consultation: Consultation;
  readonly onChanged: () => void;
}

type Ending = "decide" | "call_off";

/** Ends a consultation: by what was decided, or calling it off with a reason. */
export const ConsultationEnding = (props: ConsultationEndingProps): ReactElement => {
  const translate = useTranslate();
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <Box sx={{ display: "flex", gap: 1 }}>
      <Button variant="contained" onClick={() => setEnding("decide")}>
        {translate("consultations.decide")}
      </Button>
      <Button color="inherit" onClick={() => setEnding("call_off")}>
        {translate("consultations.call_off")}
      </Button>
      {ending !== null && (
        <EndingDialog key={ending} {...props} ending={ending} onClose={() => setEnding(null)} />
      )}
    </Box>
  );
};

interface EndingDialogProps extends ConsultationEndingProps {
  readonly ending: Ending;
  readonly onClose: () => void;
}

const EndingDialog = (props: EndingDialogProps): ReactElement => {
  const {
    ending,
    consultation: { id, version },
    onChanged,
    onClose,
  } = props;
  const translate = useTranslate();
  const { isBusy, fault, give } = useGiving();
  const [text, setText] = useState("");
  const submit = async () => {
    const done = await give(() =>
      ending === "decide"
        ? runCommand(DecideDocument, { input: { id, version, decision: text } })
        : runCommand(CancelDocument, { input: { id, version, reason: text } }),
    );
    if (done !== null) {
      onChanged();
      onClose();
    }
  };
  return (
    <FormDialog
      title={translate(`consultations.${ending}`)}
      submit={translate(`consultations.${ending}`)}
      fault={fault}
      isBusy={isBusy || text.trim() === ""}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={translate(ending === "decide" ? "consultations.decision" : "action_form.reason")}
        helperText={translate(`consultations.${ending}_help`)}
        value={text}
        required
        autoFocus
        multiline
        minRows={3}
        fullWidth
        onChange={({ target }) => setText(target.value)}
      />
    </FormDialog>
  );
};
