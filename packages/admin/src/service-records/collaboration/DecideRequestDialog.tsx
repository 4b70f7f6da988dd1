import { TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { EngineerPicker } from "../../engineers/EngineerPicker.tsx";
import { FormDialog } from "../../layout/FormDialog.tsx";
import { runCommand } from "../../provider/run.ts";
import { useGiving } from "../../provider/use-giving.ts";
import type { ReassignmentRequest } from "../service-record.ts";
import type { CollaborationProps } from "./collaboration-props.ts";
import { DecideRequestDocument } from "./collaboration-documents.ts";

interface DecideRequestDialogProps extends CollaborationProps {
  readonly request: ReassignmentRequest;
  readonly decision: "grant" | "refuse";
  readonly onClose: () => void;
}

/** Grants a request by choosing who takes the record, or refuses it with an answer. */
export const DecideRequestDialog = (props: DecideRequestDialogProps): ReactElement => {
  const { record, request, decision, onChanged, onClose } = props;
  const translate = useTranslate();
  const { isBusy, fault, give } = useGiving();
  const [engineerId, setEngineerId] = useState(request.suggestedEngineer?.id ?? "");
  const [answer, setAnswer] = useState("");
  const granted = decision === "grant";
  const isReady = answer.trim() !== "" && (!granted || engineerId !== "");
  const submit = async () => {
    const input = { id: request.id, granted, answer, ...(granted ? { engineerId } : {}) };
    const done = await give(() => runCommand(DecideRequestDocument, { input }));
    if (done !== null) {
      onChanged();
      onClose();
    }
  };
  return (
    <FormDialog
      title={`${translate(`collaboration.${decision}`)} \u00b7 ${record.number}`}
      submit={translate(`collaboration.${decision}`)}
      fault={fault}
      isBusy={isBusy || !isReady}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {granted && (
        <EngineerPicker
          label={translate("action_form.engineer")}
          teamId={record.industryTeam?.id ?? null}
          holderId={record.engineer?.id ?? null}
          forbidsOutsourcing={!record.customer.outsourcingAllowed}
          value={engineerId}
          isMissing={false}
          onChange={setEngineerId}
        />
      )}
      <TextField
        label={translate("collaboration.answer")}
        helperText={translate(`collaboration.${decision}_help`)}
        value={answer}
        required
        multiline
        minRows={2}
        fullWidth
        onChange={({ target }) => setAnswer(target.value)}
      />
    </FormDialog>
  );
};
