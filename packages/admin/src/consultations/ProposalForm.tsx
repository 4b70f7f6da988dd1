import { Alert, Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement, SubmitEvent } from "react";
import { useTranslate } from "react-admin";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { ProposeDocument } from "./consultation-documents.ts";

interface ProposalFormProps {
  readonly consultationId: string;
  readonly onChanged: () => void;
}

/** Writes a proposal into an open consultation. */
export const ProposalForm = ({ consultationId, onChanged }: ProposalFormProps): ReactElement => {
  const translate = useTranslate();
  const { isBusy, fault, give } = useGiving();
  const [text, setText] = useState("");
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const done = await give(() =>
      runCommand(ProposeDocument, { input: { id: consultationId, text } }),
    );
    if (done !== null) {
      setText("");
      onChanged();
    }
  };
  return (
    <Box component="form" onSubmit={(event: SubmitEvent) => void submit(event)}>
      {fault !== null && <Alert severity="error">{translate(fault)}</Alert>}
      <Box sx={{ display: "flex", gap: 1, alignItems: "end" }}>
        <TextField
          label={translate("consultations.proposal")}
          value={text}
          multiline
          fullWidth
          maxRows={8}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          type="submit"
          variant="outlined"
          disabled={isBusy || text.trim() === ""}
          sx={{ mb: 0.5, flexShrink: 0 }}
        >
          {translate("consultations.propose")}
        </Button>
      </Box>
    </Box>
  );
};
